using System.ComponentModel.DataAnnotations;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.Selectors;

/// <summary>One cluster, or all clusters with certain labels, to which a tier-1 gateway sends requests.</summary>
[OneOf(nameof(Name), nameof(Labels))]
public sealed record ClusterDestination
{
    /// <summary>Short name of the cluster. Either this or labels.</summary>
    public string? Name { get; init; }

    /// <summary>Labels that a cluster must all have to be chosen. Either this or a name.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Additional filter by the network of the cluster. Deprecated.</summary>
    [Deprecated("labels of clusters choose more precisely")]
    public string? Network { get; init; }

    /// <summary>
    /// Share of this destination, relative to the other weights. Absent or 0 beside weighted destinations makes a standby; absent
    /// everywhere balances by locality.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int? Weight { get; init; }
}
