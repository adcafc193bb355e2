namespace HybridMesh.Contracts.Fields.Http;

/// <summary>Changes of the headers of a request and its response.</summary>
public sealed record HeaderChanges
{
    /// <summary>On the request, before it is forwarded.</summary>
    public HeaderChange? Request { get; init; }

    /// <summary>On the response, before it is returned.</summary>
    public HeaderChange? Response { get; init; }
}
