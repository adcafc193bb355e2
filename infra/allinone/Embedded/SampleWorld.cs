namespace HybridMesh.AllInOne.Embedded;

/// <summary>The names that the embedded system's processes share with <c>infra/samples/demo</c>.</summary>
internal static class SampleWorld
{
    public const string OrganizationName = "demo-org";
    public const string Organization = $"organizations/{OrganizationName}";
    public const string Tenant = "demo-tenant";
    public const string Hostname = "servicea.example.com";
    public const string Service = "servicea";
    public const string ServiceNamespace = "demo";
    public const int ServicePort = 80;
    public const string EdgeCluster = "edge";

    public static IReadOnlyList<string> WorkloadClusters { get; } = ["cluster1", "cluster2"];

    public static GatewayWorkload Tier2 { get; } = new("tier2", "gateways", new Dictionary<string, string> { ["app"] = "ingress" });

    public static GatewayWorkload Tier1 { get; } =
        new("tier1", "t1", new Dictionary<string, string> { ["app"] = "gateway-t1", ["istio"] = "ingressgateway" });

    public static string ClusterFqn(string cluster) => $"{Organization}/clusters/{cluster}";
}
