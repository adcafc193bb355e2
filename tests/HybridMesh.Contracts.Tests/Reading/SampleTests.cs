using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Writing;
using Xunit;

namespace HybridMesh.Contracts.Tests.Reading;

public sealed class SampleTests
{
    [Fact]
    public void Read_Should_TakeTsbYaml_When_ItIsTheSample()
    {
        var text = """
            # One hostname at the edge
            apiVersion: gateway.tsb.tetrate.io/v2
            kind: Tier1Gateway
            metadata:
              name: service1-tier1
              group: demo-gw-group
              organization: demo-org
              tenant: demo-tenant
              workspace: demo-ws
            spec:
              workloadSelector:
                namespace: t1
                labels:
                  app: gateway-t1
                  istio: ingressgateway
              externalServers:
              - name: service1
                hostname: servicea.example.com
                port: 80
                tls: {}
                clusters:
                - name: cluster1
                  weight: 75
                - name: cluster2
                  weight: 25
            """;

        var result = ResourceReader.Read(text, ReadOptions.Default);

        Assert.Empty(result.Violations);
        Assert.Equal(ErrorCatalog.DeprecatedKind, Assert.Single(result.Warnings).Code);
        var resource = Assert.Single(result.Resources);
        Assert.Equal("""
            {"metadata":{},"spec":{"workloadSelector":{"namespace":"t1","labels":{"app":"gateway-t1","istio":"ingressgateway"}},"externalServers":[{"name":"service1","port":80,"hostname":"servicea.example.com","tls":{},"clusters":[{"name":"cluster1","weight":75},{"name":"cluster2","weight":25}]}]}}
            """, ResourceJson.WriteDocument(resource));
        Assert.Equal("""
            apiVersion: gateway.hybridmesh.io/v2
            kind: Tier1Gateway
            metadata:
              name: service1-tier1
              organization: demo-org
              tenant: demo-tenant
              workspace: demo-ws
              group: demo-gw-group
              fqn: organizations/demo-org/tenants/demo-tenant/workspaces/demo-ws/gatewaygroups/demo-gw-group/tier1gateways/service1-tier1
            spec:
              workloadSelector:
                namespace: t1
                labels:
                  app: gateway-t1
                  istio: ingressgateway
              externalServers:
              - name: service1
                port: 80
                hostname: servicea.example.com
                tls: {}
                clusters:
                - name: cluster1
                  weight: 75
                - name: cluster2
                  weight: 25

            """, ResourceYaml.Write(resource));
    }
}
