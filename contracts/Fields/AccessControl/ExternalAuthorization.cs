using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Asks a service whether a request may pass.</summary>
public sealed record ExternalAuthorization
{
    /// <summary>Address of the service: <c>http://</c>, <c>https://</c> or <c>grpc://</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>Request headers sent to the service.</summary>
    public IReadOnlyList<string> IncludeRequestHeaders { get; init; } = [];

    /// <summary>Headers of its answer that are added to the request: a name, <c>x*</c> or <c>*x</c>.</summary>
    public IReadOnlyList<string> AllowedUpstreamHeaders { get; init; } = [];

    /// <summary>Prefix of the path asked for.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>Longest wait; absent means 1s.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>TLS towards the service.</summary>
    public ClientTlsSettings? Tls { get; init; }
}
