using HybridMesh.Contracts.Kinds;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>What a document is.</summary>
internal abstract record KindResolution
{
    private KindResolution()
    {
    }

    /// <summary>One of our kinds.</summary>
    public sealed record Ours(KindDescriptor Kind) : KindResolution;

    /// <summary>A list of objects, as kubectl writes them.</summary>
    public sealed record ObjectList : KindResolution;

    /// <summary>Another system's object.</summary>
    public sealed record Foreign(string Note) : KindResolution;

    /// <summary>Neither; why is in the log.</summary>
    public sealed record Refused : KindResolution;
}
