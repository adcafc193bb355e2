namespace HybridMesh.Contracts.Fields.Http;

/// <summary>Changes of the path and the authority before a request is forwarded.</summary>
public sealed record HttpRewrite
{
    /// <summary>New path; when the match was a prefix, only the matched prefix is replaced.</summary>
    public string? Uri { get; init; }

    /// <summary>New authority (Host header).</summary>
    public string? Authority { get; init; }
}
