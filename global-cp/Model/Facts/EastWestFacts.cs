using System.Collections.Immutable;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Which services of a workspace other clusters can call by name.</summary>
/// <param name="Setting">The resource that says so.</param>
/// <param name="Exposures">In the order they are written: a service belongs to the first that selects it.</param>
internal sealed record EastWestFacts(Fqn Setting, ImmutableArray<EastWestExposure> Exposures) : IFact
{
    public static EastWestFacts Of(Fqn setting, IReadOnlyList<EastWestGatewaySetting> gateways) =>
        new(setting, [.. gateways.Select(EastWestExposure.Of)]);

    /// <summary>The place of the first exposure that selects a service with these labels; null when none does.</summary>
    public int? IndexFor(Labels service) =>
        Exposures.Index().Where(exposure => exposure.Item.Exposes(service)).Select(exposure => (int?)exposure.Index).FirstOrDefault();

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Setting.Value);
        writer.Add((long)Exposures.Length);
        foreach (var exposure in Exposures)
        {
            writer.Add(exposure.Namespace);
            writer.Add(exposure.Gateways.Text);
            writer.Add([.. exposure.Services.Select(labels => labels.Text)]);
        }
    }
}
