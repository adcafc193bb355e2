namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>A gateway as configuration selects it, with any number of instances. Equal and ordered by <see cref="Name"/>.</summary>
internal sealed class GatewayWorkload : IComparable<GatewayWorkload>, IEquatable<GatewayWorkload>
{
    public GatewayWorkload(string cluster, string @namespace, Labels labels)
    {
        Cluster = cluster;
        Namespace = @namespace;
        Labels = labels;
        Name = $"clusters/{cluster}/gateways/{@namespace}/{labels.Text}";
    }

    public string Cluster { get; }

    public string Namespace { get; }

    public Labels Labels { get; }

    /// <summary>The name of the target: <c>clusters/edge/gateways/t1/app=gateway-t1</c>.</summary>
    public string Name { get; }

    public int CompareTo(GatewayWorkload? other) => string.CompareOrdinal(Name, other?.Name);

    public bool Equals(GatewayWorkload? other) => other is not null && Name == other.Name;

    public override bool Equals(object? obj) => Equals(obj as GatewayWorkload);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
