using HybridMesh.Testing.Traffic;

namespace HybridMesh.Scenarios.Split;

/// <summary>What a split must show: no failure, and every 100 consecutive answers within 2 of the shares.</summary>
internal static class SplitCheck
{
    public static IReadOnlyList<string> Violations(IReadOnlyList<EdgeRequest> requests, int share)
    {
        var violations = requests.Where(request => request.Failed).Select(request => $"failed: {request}").ToList();
        for (var start = 0; start + 100 <= requests.Count; start++)
        {
            var first = requests.Skip(start).Take(100).Count(request => request.Cluster == "cluster1");
            if (Math.Abs(first - share) > 2)
            {
                violations.Add($"requests {start} to {start + 99}: {first} at cluster1, expected {share}");
            }
        }

        return violations;
    }
}
