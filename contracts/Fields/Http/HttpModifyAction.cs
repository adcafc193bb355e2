namespace HybridMesh.Contracts.Fields.Http;

/// <summary>What is changed in a request before it is forwarded, and in its response.</summary>
public sealed record HttpModifyAction
{
    /// <summary>Change of path and authority.</summary>
    public HttpRewrite? Rewrite { get; init; }

    /// <summary>Changes of headers.</summary>
    public HeaderChanges? Headers { get; init; }
}
