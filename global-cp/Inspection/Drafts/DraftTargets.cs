using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.Inspection.Wire;
using Change = HybridMesh.Inspection.Wire.DraftResource.Types.Change;
using TargetConfig = HybridMesh.GlobalControlPlane.Compilation.TargetConfig;

namespace HybridMesh.GlobalControlPlane.Inspection.Drafts;

/// <summary>What targets would be sent because of a draft.</summary>
internal static class DraftTargets
{
    private static readonly TargetConfig Nothing = new();

    /// <summary>In a stable order.</summary>
    public static IEnumerable<DraftTarget> Of(Draft draft) =>
        from changed in draft.Step.Changed
        orderby changed.Key
        let before = draft.Before.Targets.GetValueOrDefault(changed.Key, Nothing)
        let after = draft.After.Targets.GetValueOrDefault(changed.Key, Nothing)
        select new DraftTarget
        {
            Target = changed.Key,
            Resources = { changed.Value.Order().Select(name => ToResource(name, before, after)) },
        };

    private static DraftResource ToResource(ResourceName name, TargetConfig before, TargetConfig after) => new()
    {
        TypeUrl = name.TypeUrl,
        Name = name.Name,
        Change = (before.Resources.ContainsKey(name), after.Resources.ContainsKey(name)) switch
        {
            (false, _) => Change.Added,
            (_, false) => Change.Removed,
            _ => Change.Modified,
        },
        Origins = { Origins(PartsOf(before, name), PartsOf(after, name)).Select(fqn => fqn.Value) },
    };

    private static ImmutableSortedDictionary<UnitKey, Contribution> PartsOf(TargetConfig config, ResourceName name) =>
        config.Contributions.GetValueOrDefault(name, ImmutableSortedDictionary<UnitKey, Contribution>.Empty);

    private static IEnumerable<Fqn> Origins(
        ImmutableSortedDictionary<UnitKey, Contribution> before, ImmutableSortedDictionary<UnitKey, Contribution> after) =>
        before.Keys.Union(after.Keys)
            .Where(unit => !Equals(before.GetValueOrDefault(unit), after.GetValueOrDefault(unit)))
            .Select(unit => unit.Owner)
            .Distinct()
            .Order();
}
