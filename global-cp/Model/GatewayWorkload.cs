namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>
/// A gateway as configuration selects it, with any number of instances: one of ours, which is a target itself, or one that is configured by
/// objects that the cluster's agent applies: of the cluster's Istio, or made by a controller of Gateway API, and then with the labels of the
/// selector that it is made for. Equal and ordered by <see cref="Name"/>.
/// </summary>
internal sealed class GatewayWorkload : IComparable<GatewayWorkload>, IEquatable<GatewayWorkload>
{
    public GatewayWorkload(string cluster, string @namespace, Labels labels, DataPlane dataPlane = DataPlane.HybridMesh)
    {
        Cluster = cluster;
        Namespace = @namespace;
        Labels = labels;
        DataPlane = dataPlane;
        Name = $"clusters/{cluster}/{SortOf(dataPlane)}/{@namespace}/{labels.Text}";
        Target = dataPlane is DataPlane.HybridMesh ? Name : AgentOf(cluster);
    }

    public string Cluster { get; }

    public string Namespace { get; }

    public Labels Labels { get; }

    public DataPlane DataPlane { get; }

    public bool IsIstio => DataPlane == DataPlane.Istio;

    public bool IsGatewayApi => DataPlane == DataPlane.GatewayApi;

    /// <summary>Tells it from all others: <c>clusters/edge/gateways/t1/app=gateway-t1</c>; <c>istio</c> or <c>gatewayapi</c> in the place of <c>gateways</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the target that is sent what the gateway needs: its own, or that of the cluster's agent.</summary>
    public string Target { get; }

    /// <summary>The name of the target that is a cluster's agent.</summary>
    public static string AgentOf(string cluster) => $"clusters/{cluster}/agent";

    public int CompareTo(GatewayWorkload? other) => string.CompareOrdinal(Name, other?.Name);

    public bool Equals(GatewayWorkload? other) => other is not null && Name == other.Name;

    public override bool Equals(object? obj) => Equals(obj as GatewayWorkload);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;

    private static string SortOf(DataPlane dataPlane) => dataPlane switch
    {
        DataPlane.Istio => "istio",
        DataPlane.GatewayApi => "gatewayapi",
        _ => "gateways",
    };
}
