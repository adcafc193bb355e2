using HybridMesh.Testing.Traffic;

namespace HybridMesh.Scenarios.Replicas;

/// <summary>What must hold from the moment the edge knows something: requests go where it says, and none fails.</summary>
internal static class StaleCheck
{
    /// <param name="requests">All requests of a load.</param>
    /// <param name="known">Timestamp from which the edge knows; earlier requests are not judged.</param>
    /// <param name="cluster">Where it must send requests since.</param>
    public static IReadOnlyList<string> Violations(IEnumerable<EdgeRequest> requests, long known, string cluster) =>
    [
        .. Judged(requests, known).Where(request => request.Failed || request.Cluster != cluster).Select(request => $"not by {cluster}: {request}"),
    ];

    /// <summary>The requests that could have shown it: a check over none proves nothing.</summary>
    public static IEnumerable<EdgeRequest> Judged(IEnumerable<EdgeRequest> requests, long known) =>
        requests.Where(request => request.Started > known);
}
