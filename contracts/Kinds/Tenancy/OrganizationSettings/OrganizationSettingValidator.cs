using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;

internal static class OrganizationSettingValidator
{
    public static IEnumerable<Violation> Validate(OrganizationSetting spec) =>
        (spec.NetworkSettings?.NetworkReachability ?? new Dictionary<string, string>())
            .Select(entry => CheckNetworks($"spec.networkSettings.networkReachability[\"{entry.Key}\"]", entry.Key, entry.Value))
            .OfType<Violation>()
            .Concat(FailoverRule.Check("spec", spec.FailoverSettings, spec.RegionalFailover));

    private static Violation? CheckNetworks(string path, string source, string destinations)
    {
        if (Placeholders.Check(path, source) is { } inSource)
        {
            return inSource;
        }

        return destinations.Length > 0 && destinations.Split(',').Any(string.IsNullOrWhiteSpace)
            ? new Violation(path, ErrorCatalog.InvalidPattern, "a network between commas has no name: write 'a,b', or \"\" for none")
            : Placeholders.Check(path, destinations);
    }
}
