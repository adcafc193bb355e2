using System.Collections.Immutable;
using HybridMesh.Discovery.Wire;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>The Gateway API of a cluster without Istio.</summary>
/// <param name="Version">Of the definitions; null while it is not known.</param>
/// <param name="IsExperimental">True where they are those of the experimental channel.</param>
/// <param name="Classes">Accepted by their controllers, by name, with the name of the controller.</param>
/// <param name="Kinds">The versions that are served of each.</param>
internal sealed record GatewayApiFacts(
    string? Version,
    bool IsExperimental,
    ImmutableSortedDictionary<string, string> Classes,
    ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Kinds) : IFact
{
    /// <summary>Null where the cluster has Istio, which then makes its gateways, or no Gateway API.</summary>
    public static GatewayApiFacts? Of(ClusterInventory inventory) => inventory is { Istio: null, GatewayApi: { } reported }
        ? new GatewayApiFacts(
            reported.BundleVersion.Length > 0 ? reported.BundleVersion : null,
            reported.Channel is GatewayApiChannel.Experimental,
            reported.Classes.Where(known => known.Accepted).DistinctBy(known => known.Name)
                .ToImmutableSortedDictionary(known => known.Name, known => known.Controller, StringComparer.Ordinal),
            reported.Kinds.GroupBy(served => served.Kind).ToImmutableSortedDictionary(
                served => served.Key,
                served => served.SelectMany(one => one.Versions).ToImmutableSortedSet(StringComparer.Ordinal),
                StringComparer.Ordinal))
        : null;

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Version);
        writer.Add(IsExperimental);
        writer.Add((long)Classes.Count);
        foreach (var (name, controller) in Classes)
        {
            writer.Add(name);
            writer.Add(controller);
        }

        writer.Add((long)Kinds.Count);
        foreach (var (kind, versions) in Kinds)
        {
            writer.Add(kind);
            writer.Add(versions);
        }
    }
}
