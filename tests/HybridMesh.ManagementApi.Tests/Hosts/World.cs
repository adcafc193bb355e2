namespace HybridMesh.ManagementApi.Tests.Hosts;

/// <summary>A small valid world: an organization, two clusters, and a gateway that splits 75 to 25.</summary>
public sealed record World(string Organization)
{
    public string Tenant => $"{OrganizationFqn}/tenants/retail";

    public string OrganizationFqn => $"organizations/{Organization}";

    public string Cluster => $"{OrganizationFqn}/clusters/c1";

    public string Workspace => $"{Tenant}/workspaces/shop";

    public string Group => $"{Workspace}/gatewaygroups/edge";

    public string Gateway => $"{Group}/tier1gateways/front";

    public string OrganizationYaml => $$"""
        apiVersion: api.hybridmesh.io/v2
        kind: Organization
        metadata: {name: {{Organization}}}
        """;

    public string TenantYaml => $$"""
        apiVersion: api.hybridmesh.io/v2
        kind: Tenant
        metadata: {name: retail, organization: {{Organization}}}
        """;

    public string ClusterYaml(string name) => $$"""
        apiVersion: api.hybridmesh.io/v2
        kind: Cluster
        metadata: {name: {{name}}, organization: {{Organization}}}
        """;

    public string WorkspaceYaml => $$"""
        apiVersion: api.hybridmesh.io/v2
        kind: Workspace
        metadata: {name: shop, organization: {{Organization}}, tenant: retail}
        spec: {namespaceSelector: {names: ["*/shop"]} }
        """;

    public string GroupYaml => $$"""
        apiVersion: gateway.hybridmesh.io/v2
        kind: Group
        metadata: {name: edge, organization: {{Organization}}, tenant: retail, workspace: shop}
        spec: {namespaceSelector: {names: ["*/shop"]} }
        """;

    public string GatewayYaml(string name = "front", string weight = "75") => $$"""
        apiVersion: gateway.tsb.tetrate.io/v2
        kind: Tier1Gateway
        metadata: {name: {{name}}, organization: {{Organization}}, tenant: retail, workspace: shop, group: edge}
        spec:
          workloadSelector: {namespace: shop, labels: {app: front} }
          externalServers:
          - name: web
            hostname: {{name}}.example.com
            port: 80
            clusters:
            - name: c1
              weight: {{weight}}
            - {name: c2, weight: 25}
        """;

    /// <summary>Everything, children first: the order of an input must not matter.</summary>
    public string Yaml => string.Join(
        "\n---\n", GatewayYaml(), GroupYaml, WorkspaceYaml, TenantYaml, ClusterYaml("c1"), ClusterYaml("c2"), OrganizationYaml);
}
