using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;
using HybridMesh.Inspection.Wire;
using Change = HybridMesh.Inspection.Wire.DraftFinding.Types.Change;

namespace HybridMesh.GlobalControlPlane.Inspection.Drafts;

/// <summary>What analysis would say: everything about the drafted resources, and of others what comes and goes.</summary>
internal static class DraftFindings
{
    /// <summary>In a stable order.</summary>
    public static IEnumerable<DraftFinding> Of(Draft draft, DateTimeOffset now) =>
        Compare(draft, new MeshFindings(draft.Before, now), new MeshFindings(draft.After, now));

    private static IEnumerable<DraftFinding> Compare(Draft draft, MeshFindings without, MeshFindings with) =>
        from fqn in Concerned(draft).Distinct().Order()
        let before = without.OfOne(fqn).ToHashSet()
        let after = with.OfOne(fqn).ToHashSet()
        from finding in MeshFindings.InOrder(before.Union(after))
        let change = !before.Contains(finding) ? Change.New : !after.Contains(finding) ? Change.Gone : Change.Present
        where change != Change.Present || draft.Named.Contains(fqn)
        select new DraftFinding { Finding = FindingAnswer.Of(draft.After.Model, finding), Change = change };

    // The findings of others follow from what was compiled, except those that are made when somebody asks.
    private static IEnumerable<Fqn> Concerned(Draft draft) =>
        draft.Named
            .Concat(Recompiled(draft.After, draft.Before))
            .Concat(Recompiled(draft.Before, draft.After))
            .Concat(Related(draft.Before.Model, draft.Named))
            .Concat(Related(draft.After.Model, draft.Named));

    private static IEnumerable<Fqn> Recompiled(MeshCompilation now, MeshCompilation other) =>
        now.Units.Where(unit => !ReferenceEquals(unit.Value, other.Units.GetValueOrDefault(unit.Key))).Select(unit => unit.Key.Owner);

    // Owners of namespaces look at each other and at clusters; gateway objects at those on the same gateways and with the same hostnames, and at
    // which network reaches which.
    private static IEnumerable<Fqn> Related(MeshModel model, IReadOnlySet<Fqn> named)
    {
        var gateways = named.Select(fqn => model.Declarations.GetValueOrDefault(fqn)).OfType<GatewayDeclaration>().ToList();
        return gateways.SelectMany(gateway => model.DeclarersByNamespace[gateway.Namespace])
            .Concat(gateways.SelectMany(gateway => gateway.Servers).SelectMany(server => model.DeclarersByHostname[server.Hostname]))
            .Concat(named.Any(fqn => model.Claims.ContainsKey(fqn) || model.Clusters.ContainsKey(fqn)) ? model.Claims.Keys : [])
            .Concat(named.Any(IsAboutNetworks) ? model.Declarations.Keys : []);
    }

    private static bool IsAboutNetworks(Fqn fqn) => fqn is { Collection: "clusters" or "settings", Parent.Collection: "organizations" };
}
