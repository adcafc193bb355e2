using HybridMesh.Testing.Traffic;

namespace HybridMesh.Scenarios.Edits;

/// <summary>What edits under load must show: no failed request, and none that started after an acknowledgement answered by the other cluster.</summary>
internal static class EditsCheck
{
    public static IReadOnlyList<string> Violations(IReadOnlyList<Edit> edits, IReadOnlyList<EdgeRequest> requests)
    {
        var violations = requests.Where(request => request.Failed).Select(request => $"failed: {request}").ToList();
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            var until = i + 1 < edits.Count ? edits[i + 1].Sent : long.MaxValue;
            violations.AddRange(requests
                .Where(request => !request.Failed && request.Started > edit.Acknowledged && request.Ended < until && request.Cluster != edit.Cluster)
                .Select(request => $"edit {i} to {edit.Cluster}: stale {request}"));
        }

        return violations;
    }

    /// <summary>How many requests could have shown a stale answer: a check over none proves nothing.</summary>
    public static int Judged(IReadOnlyList<Edit> edits, IReadOnlyList<EdgeRequest> requests) =>
        Enumerable.Range(0, edits.Count).Sum(i => requests.Count(request =>
            request.Started > edits[i].Acknowledged && request.Ended < (i + 1 < edits.Count ? edits[i + 1].Sent : long.MaxValue)));
}
