using HybridMesh.Testing.Traffic;

namespace HybridMesh.Scenarios.Restores;

/// <summary>What a restore must show to those who send requests: nothing fails, and nothing goes where only the older copy has an endpoint.</summary>
internal static class RestoreCheck
{
    public static IReadOnlyList<string> Violations(IEnumerable<EdgeRequest> requests, string cluster) =>
        [.. requests.Where(request => request.Failed || request.Cluster != cluster).Select(request => $"not by {cluster}: {request}")];
}
