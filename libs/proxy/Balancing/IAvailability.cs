namespace HybridMesh.Proxy.Balancing;

/// <summary>Something that may be chosen while it is available.</summary>
internal interface IAvailability
{
    bool IsAvailable { get; }
}
