using HybridMesh.Contracts.Fields.AccessControl;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>
/// Rules that let requests pass, as what they do not let pass. A policy that allows would close the whole pod to all that it does not
/// name, for every object on it; denials add up without touching each other.
/// </summary>
internal static class LocalDenials
{
    private const int MostDenials = 256;
    private const int MostSteps = 20_000;

    /// <summary>All requests that no rule lets pass, and no others; null when that cannot be said in few denials.</summary>
    /// <param name="authorization">The rules.</param>
    /// <param name="hasTokens">False when the server checks no tokens: then no request has a claim.</param>
    public static IReadOnlyList<Denial>? Of(LocalAuthorization authorization, bool hasTokens)
    {
        var budget = new SplitBudget(MostSteps);
        var allowed =
            from rule in authorization.Rules
            where rule.From.Count == 0 || hasTokens
            from target in rule.To.DefaultIfEmpty(new LocalAuthorizationTarget())
            select (Paths: PatternLists.Sorted(target.Paths), Item: (Patterns: PatternLists.Sorted(target.Methods), Item: rule.From));
        var denials =
            from path in PatternLists.Split(allowed, budget)
            from method in PatternLists.Split(path.Items, budget)
            from lacking in ClaimDenials.Of(method.Items, budget)
            select new Denial(path.Region.Trimmed(), method.Region.Trimmed(), lacking);
        Denial[] some = [.. denials.Take(MostDenials + 1)];
        return budget.IsSpent || some.Length > MostDenials ? null : some;
    }
}
