using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Istio.Access;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>
/// Requests for one external host that are denied to all but some callers. Together the denials of a host are about all its requests, so what
/// no rule names is denied to all.
/// </summary>
/// <param name="Paths">Which paths.</param>
/// <param name="Methods">Which methods.</param>
/// <param name="Allowed">The rules that hold there: their callers pass.</param>
internal sealed record EgressDenial(Region Paths, Region Methods, ImmutableArray<EgressRule> Allowed)
{
    private const int MostDenials = 256;
    private const int MostSteps = 20_000;

    /// <summary>Null when the rules combine to more than a policy should hold.</summary>
    public static IReadOnlyList<EgressDenial>? Of(ImmutableArray<EgressRule> rules)
    {
        var budget = new SplitBudget(MostSteps);
        var allowed = rules.Select(rule => (PatternLists.Sorted(rule.Paths), (PatternLists.Sorted(rule.Methods), rule)));
        var denials =
            from path in PatternLists.Split(allowed, budget)
            from method in PatternLists.Split(path.Items, budget)
            select new EgressDenial(path.Region.Trimmed(), method.Region.Trimmed(), method.Items);
        EgressDenial[] some = [.. denials.Take(MostDenials + 1)];
        return budget.IsSpent || some.Length > MostDenials ? null : some;
    }
}
