using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Asks a service whether a request may pass.</summary>
public sealed record ExternalAuthorization
{
    /// <summary>Address of the service: <c>http://</c>, <c>https://</c> or <c>grpc://</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>Request headers sent to the service: a name, <c>x*</c> or <c>*x</c>. Empty sends to a gRPC service all of them.</summary>
    public IReadOnlyList<string> IncludeRequestHeaders { get; init; } = [];

    /// <summary>Headers of its answer that are added to the request: a name, <c>x*</c> or <c>*x</c>. A gRPC service says by itself.</summary>
    public IReadOnlyList<string> AllowedUpstreamHeaders { get; init; } = [];

    /// <summary>Prefix of the path asked for; not for a gRPC service.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>Longest wait; absent means 1s.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>TLS towards the service.</summary>
    public ClientTlsSettings? Tls { get; init; }
}
