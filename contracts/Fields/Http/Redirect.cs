using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Contracts.Fields.Http;

/// <summary>Answers a request with a redirection.</summary>
public sealed record Redirect
{
    /// <summary>Path of the new location; absent keeps the path of the request.</summary>
    public string? Uri { get; init; }

    /// <summary>Authority of the new location; absent keeps the authority of the request.</summary>
    public string? Authority { get; init; }

    /// <summary>Port of the new location; absent keeps the default of the scheme.</summary>
    [Range(1, 65535)]
    public int? Port { get; init; }

    /// <summary>Scheme of the new location: <c>http</c> or <c>https</c>; absent keeps the scheme of the request.</summary>
    public string? Scheme { get; init; }

    /// <summary>Status of the answer, 300 to 399; absent means 301.</summary>
    [Range(300, 399)]
    public int? RedirectCode { get; init; }
}
