using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Failover;

namespace HybridMesh.Contracts.Rules;

/// <summary>In which order clusters take requests.</summary>
internal static class FailoverRule
{
    public static IEnumerable<Violation> Check(string path, FailoverSettings? settings)
    {
        if (settings is { TopologyChoice: TopologyChoice.None, RegionalFailover.Count: > 0 })
        {
            yield return new Violation($"{path}.regionalFailover", ErrorCatalog.Contradiction, "with topologyChoice NONE regions make no difference");
        }

        foreach (var violation in Check($"{path}.regionalFailover", settings?.RegionalFailover ?? []))
        {
            yield return violation;
        }
    }

    /// <summary>Of a setting that may have the old list instead.</summary>
    public static IEnumerable<Violation> Check(string path, FailoverSettings? settings, IReadOnlyList<RegionalFailover> old)
    {
        var violations = Check($"{path}.failoverSettings", settings).Concat(Check($"{path}.regionalFailover", old));
        return settings is null || old.Count == 0
            ? violations
            : violations.Append(new Violation(
                $"{path}.regionalFailover", ErrorCatalog.ExcludedField, "'failoverSettings' replaces it: move the list to 'failoverSettings.regionalFailover'"));
    }

    private static IEnumerable<Violation> Check(string path, IReadOnlyList<RegionalFailover> regions)
    {
        for (var index = 0; index < regions.Count; index++)
        {
            Violation?[] violations =
            [
                Placeholders.Check($"{path}[{index}].from", regions[index].From),
                Placeholders.Check($"{path}[{index}].to", regions[index].To),
                regions[index].From == regions[index].To && regions[index].To.Length > 0
                    ? new Violation($"{path}[{index}].to", ErrorCatalog.Contradiction, "a region cannot take over from itself")
                    : null,
            ];
            foreach (var violation in violations.OfType<Violation>())
            {
                yield return violation;
            }
        }

        foreach (var violation in UniqueRule.Check(regions, region => region.From, index => $"{path}[{index}].from", "the region"))
        {
            yield return violation;
        }
    }
}
