using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
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

    // The findings of others follow from what was compiled, except those of owners of namespaces, which look at each other.
    private static IEnumerable<Fqn> Concerned(Draft draft) =>
        draft.Named
            .Concat(Recompiled(draft.After, draft.Before))
            .Concat(Recompiled(draft.Before, draft.After))
            .Concat(Neighbours(draft.Before.Model, draft.Named))
            .Concat(Neighbours(draft.After.Model, draft.Named))
            .Concat(draft.Named.Any(fqn => IsOwner(draft.Before, fqn) || IsOwner(draft.After, fqn)) ? draft.After.Model.Claims.Keys : []);

    private static IEnumerable<Fqn> Recompiled(MeshCompilation now, MeshCompilation other) =>
        now.Units.Where(unit => !ReferenceEquals(unit.Value, other.Units.GetValueOrDefault(unit.Key))).Select(unit => unit.Key.Owner);

    // Objects on the same gateways look at each other's certificates.
    private static IEnumerable<Fqn> Neighbours(MeshModel model, IEnumerable<Fqn> gateways) =>
        gateways.Select(fqn => model.Declarations.GetValueOrDefault(fqn)?.Namespace).OfType<string>().Distinct()
            .SelectMany(@namespace => model.DeclarersByNamespace[@namespace]);

    private static bool IsOwner(MeshCompilation compilation, Fqn fqn) => compilation.Model.Claims.ContainsKey(fqn);
}
