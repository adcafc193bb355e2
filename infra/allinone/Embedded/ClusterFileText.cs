using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>
/// The file in which a cluster says what it has. Written once: afterwards it belongs to whoever runs the cluster, and is followed live.
/// </summary>
internal static class ClusterFileText
{
    public static string PathOf(HomeFolder home, string cluster) => Path.Combine(home.State, "clusters", cluster + ".yaml");

    /// <summary>The file of a cluster with the sample service behind a tier-2 gateway.</summary>
    public static string Workload(string cluster, int servicePort, int meshPort) =>
        $$"""
        # What {{cluster}} has. Its agent reports it, its gateway resolves services by it; edits take effect at once.
        locality: { region: local, zone: {{cluster}} }
        services:
          - name: {{SampleWorld.Service}}
            namespace: {{SampleWorld.ServiceNamespace}}
            labels: { app: {{SampleWorld.Service}} }
            ports: [{ number: {{SampleWorld.ServicePort}}, name: http, protocol: http }]
            endpoints: [{ address: 127.0.0.1, port: {{servicePort}} }]
        gateways:
          - namespace: {{SampleWorld.Tier2.Namespace}}
            labels: { app: ingress }
            meshEndpoints: [{ address: 127.0.0.1, port: {{meshPort}} }]

        """;

    /// <summary>The file of the cluster that has nothing but the edge.</summary>
    public static string Edge() =>
        """
        # What the edge has beside its gateway, which needs no declaration: nothing.
        locality: { region: local, zone: edge }
        namespaces: [t1]

        """;
}
