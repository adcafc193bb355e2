using System.Collections.Immutable;
using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>In which order clusters take requests that have no weights.</summary>
/// <param name="Topology">What is near.</param>
/// <param name="Takeover">By region, the one that comes next.</param>
internal sealed record FailoverOrder(TopologyChoice Topology, ImmutableSortedDictionary<string, string> Takeover) : IFact
{
    /// <summary>What holds where nobody says anything.</summary>
    public static FailoverOrder Default { get; } = new(TopologyChoice.Cluster, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>What is said in one place; null when nothing is.</summary>
    /// <param name="fqn">The resource that says it.</param>
    /// <param name="path">What holds the settings in it.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="old">The deprecated form beside them.</param>
    public static Effective<FailoverOrder>? From(Fqn fqn, string path, FailoverSettings? settings, params IReadOnlyList<RegionalFailover> old)
    {
        if (settings is null && old.Count == 0)
        {
            return null;
        }

        var regions = settings?.RegionalFailover ?? old;
        var order = new FailoverOrder(
            settings?.TopologyChoice ?? Default.Topology,
            regions.DistinctBy(entry => entry.From).ToImmutableSortedDictionary(entry => entry.From, entry => entry.To, StringComparer.Ordinal));
        return new Effective<FailoverOrder>(order, new Origin(fqn, settings is null ? $"{path}.regionalFailover" : $"{path}.failoverSettings"));
    }

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add((long)Topology);
        writer.Add((long)Takeover.Count);
        foreach (var (from, to) in Takeover)
        {
            writer.Add(from);
            writer.Add(to);
        }
    }
}
