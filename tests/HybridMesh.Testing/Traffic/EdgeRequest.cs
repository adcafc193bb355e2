using System.Net;

namespace HybridMesh.Testing.Traffic;

/// <summary>One request at the edge.</summary>
/// <param name="Started">Timestamp (of the load's clock) before the first byte was written.</param>
/// <param name="Ended">Timestamp after the answer was read.</param>
/// <param name="Status">Null when there was no answer.</param>
/// <param name="Cluster">The cluster that answered, by its own word; null when none did.</param>
/// <param name="Error">Why there was no answer.</param>
public sealed record EdgeRequest(long Started, long Ended, HttpStatusCode? Status, string? Cluster, string? Error)
{
    public bool Failed => Status != HttpStatusCode.OK;
}
