using HybridMesh.Testing.Systems;

namespace HybridMesh.GlobalControlPlane.Tests.Support;

/// <summary>The resources that the golden cases rest on, with one hostname over two clusters.</summary>
internal static class SampleWorld
{
    public const string Route = "HTTP/80/shop.example.com";
    public const string Edge = "clusters/edge/gateways/t1/app=gateway-t1";
    public const string Tier1Fqn = "organizations/acme/tenants/retail/workspaces/shop/gatewaygroups/edge/tier1gateways/shop";

    public static string Base { get; } =
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "kinds", "Gateways", "base.yaml"));

    public static string Ingress =>
        """
        apiVersion: gateway.hybridmesh.io/v2
        kind: IngressGateway
        metadata: {organization: acme, tenant: retail, workspace: shop, group: edge, name: web}
        spec:
          workloadSelector: {namespace: gateways, labels: {app: ingress}}
          http:
          - name: web
            port: 80
            hostname: shop.example.com
            routing: {rules: [{route: {host: shop/web.shop.svc.cluster.local, port: 80}}]}
        """;

    public static string All(int first, int second) => $"{Base}\n---\n{Ingress}\n---\n{Tier1(first, second)}";

    public static string Tier1(int first, int second) =>
        $$"""
        apiVersion: gateway.hybridmesh.io/v2
        kind: Tier1Gateway
        metadata: {organization: acme, tenant: retail, workspace: shop, group: edge, name: shop}
        spec:
          workloadSelector: {namespace: t1, labels: {app: gateway-t1} }
          externalServers:
          - name: shop
            port: 80
            hostname: shop.example.com
            clusters:
            - {name: cluster1, weight: {{first}} }
            - {name: cluster2, weight: {{second}} }
        """;
}
