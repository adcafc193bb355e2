namespace HybridMesh.Benchmarks.Propagation;

/// <summary>The documents that the benchmark writes.</summary>
internal static class Documents
{
    private const string Tenant = "organization: demo-org, tenant: load";
    private const string GatewayGroup = Tenant + ", workspace: load, group: load";

    public static string Tier1Gateway(string hostname, int cluster1, int cluster2) =>
        $$"""
        apiVersion: gateway.tsb.tetrate.io/v2
        kind: Tier1Gateway
        metadata: {name: service1-tier1, group: demo-gw-group, organization: demo-org, tenant: demo-tenant, workspace: demo-ws}
        spec:
          workloadSelector: {namespace: t1, labels: {app: gateway-t1, istio: ingressgateway} }
          externalServers:
          - name: service1
            hostname: {{hostname}}
            port: 80
            clusters: [{name: cluster1, weight: {{cluster1}} }, {name: cluster2, weight: {{cluster2}} }]

        """;

    public static string LoadTenant() =>
        $$"""
        apiVersion: api.hybridmesh.io/v2
        kind: Tenant
        metadata: {organization: demo-org, name: load}
        ---
        apiVersion: api.hybridmesh.io/v2
        kind: Workspace
        metadata: { {{Tenant}}, name: load}
        spec: {namespaceSelector: {names: ["*/load"]} }
        ---
        apiVersion: gateway.hybridmesh.io/v2
        kind: Group
        metadata: { {{Tenant}}, workspace: load, name: load}
        spec: {namespaceSelector: {names: ["*/load"]} }

        """;

    public static string Cluster(string name) =>
        $$"""
        ---
        apiVersion: api.hybridmesh.io/v2
        kind: Cluster
        metadata: {organization: demo-org, name: {{name}} }

        """;

    /// <summary>A gateway of one of the simulated clusters; <paramref name="path"/> is what edits change.</summary>
    public static string IngressGateway(int number, string path) =>
        $$"""
        ---
        apiVersion: gateway.hybridmesh.io/v2
        kind: IngressGateway
        metadata: { {{GatewayGroup}}, name: load-{{number}}}
        spec:
          workloadSelector: {namespace: load, labels: {app: gateway} }
          http:
          - name: http
            port: 80
            hostname: load-{{number}}.example.com
            routing: {rules: [{match: [{uri: {prefix: "{{path}}" } }], route: {host: load/load.load.svc.cluster.local, port: 80} }] }

        """;
}
