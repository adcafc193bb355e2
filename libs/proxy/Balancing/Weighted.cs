namespace HybridMesh.Proxy.Balancing;

/// <summary>One entry of a weighted choice.</summary>
/// <param name="Target">What is chosen.</param>
/// <param name="Weight">Relative to the others of the same priority; at least 1.</param>
/// <param name="Priority">0 first; a higher one is used when all lower ones are out.</param>
internal sealed record Weighted<T>(T Target, uint Weight, uint Priority)
    where T : IAvailability;
