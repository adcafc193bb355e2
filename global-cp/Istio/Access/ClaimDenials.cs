using System.Collections.Immutable;
using HybridMesh.Contracts.Fields.AccessControl;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>Which tokens satisfy none of some sources.</summary>
internal static class ClaimDenials
{
    private const string Issuer = "iss";
    private const string Anything = "*";

    /// <summary>Sets of claims; a token satisfies no source when it lacks all claims of one set.</summary>
    /// <param name="sources">Of each rule, any of its sources; a rule without sources takes every request.</param>
    /// <param name="budget">Of the whole combination.</param>
    public static IReadOnlyList<ImmutableSortedSet<(string Claim, string Value)>> Of(
        ImmutableArray<IReadOnlyList<LocalAuthorizationSource>> sources, SplitBudget budget)
    {
        if (sources.Any(list => list.Count == 0))
        {
            return [];
        }

        List<ImmutableSortedSet<(string Claim, string Value)>> sets = [[]];
        foreach (var claims in sources.SelectMany(list => list).Select(source => ClaimsOf(source.Jwt)))
        {
            sets = Narrowest(sets.SelectMany(_ => claims, (set, claim) => set.Add(claim)).TakeWhile(_ => budget.Spend()));
        }

        return sets;
    }

    // A set with more claims than another one denies nothing that the other does not.
    private static List<ImmutableSortedSet<(string Claim, string Value)>> Narrowest(IEnumerable<ImmutableSortedSet<(string Claim, string Value)>> sets)
    {
        var kept = new List<ImmutableSortedSet<(string Claim, string Value)>>();
        foreach (var set in sets.OrderBy(set => set.Count))
        {
            if (!kept.Exists(set.IsSupersetOf))
            {
                kept.Add(set);
            }
        }

        return kept;
    }

    private static (string Claim, string Value)[] ClaimsOf(JwtClaims claims)
    {
        var named = claims.Other.Select(claim => (Claim: claim.Key, claim.Value))
            .Concat(claims.Iss is { Length: > 0 } issuer ? [(Issuer, issuer)] : [])
            .Concat(claims.Sub is { Length: > 0 } subject ? [("sub", subject)] : [])
            .Order()
            .ToArray();
        return named.Length > 0 ? named : [(Issuer, Anything)]; // a source that names no claim is any token
    }
}
