using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using Xunit;

namespace HybridMesh.Contracts.Tests.Writing;

/// <summary>Documents that another release stored.</summary>
public sealed class StoredDocumentTests
{
    private static readonly Fqn Name =
        Fqn.Parse("organizations/acme/tenants/retail/workspaces/shop/gatewaygroups/edge/tier1gateways/shop", null);

    private static readonly KindDescriptor Kind = KindCatalog.ForFqn(Name)!;

    [Fact]
    public void ReadDocument_Should_KeepWhatItDoesNotKnow_When_ANewerReleaseStoredIt()
    {
        const string Stored =
            """{"metadata":{"displayName":"Shop","owner":{"team":"a"}},"spec":{"workloadSelector":{"namespace":"edge","labels":{"app":"edge"},"zone":"z"},"externalServers":[{"name":"a","port":80,"hostname":"a.example.com","tls":{"mode":"QUANTUM"},"clusters":[{"name":"c","weight":1,"priority":2.50}]}],"waf":{"rules":[]}},"seal":null}""";

        var resource = ResourceJson.ReadDocument(Name, Kind, Stored, server: null);

        var server = Assert.Single(((Tier1Gateway)resource.Spec).ExternalServers);
        Assert.Equal(("a.example.com", 80, 1), (server.Hostname, server.Port, server.Clusters[0].Weight!.Value));
        Assert.Null(server.Tls!.Mode);
        Assert.Equal(
            ["owner", "zone", "mode", "priority", "waf", "seal"], resource.UnknownFields.Select(field => field.Name));
        Assert.Equal(Stored, ResourceJson.WriteDocument(resource));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"spec":null,"metadata":[]}""")]
    [InlineData("""{"spec":{"workloadSelector":"text","externalServers":[7]}}""")]
    public void ReadDocument_Should_GiveAnEmptySpec_When_PartsCannotBeUnderstood(string stored)
    {
        var resource = ResourceJson.ReadDocument(Name, Kind, stored, server: null);

        var spec = (Tier1Gateway)resource.Spec;
        Assert.Equal(("", 0, 0), (spec.WorkloadSelector.Namespace, spec.WorkloadSelector.Labels.Count, spec.ExternalServers.Count));
    }

    [Fact]
    public void ToEnvelope_Should_TellWhatTheServerSet_When_TheResourceIsStored()
    {
        var time = new DateTimeOffset(2026, 3, 2, 9, 15, 4, 120, TimeSpan.Zero);
        var server = new ServerFields(Guid.Parse("0b0d2a50-1111-4222-8333-444455556666"), new Etag("k1Yt8Q0="), 12, time, time.AddHours(1));
        var fqn = Fqn.Parse("organizations/acme/tenants/retail", null);

        var resource = ResourceJson.ReadDocument(fqn, KindCatalog.ForFqn(fqn)!, """{"metadata":{"labels":{"v":"1.10"}},"spec":{}}""", server);

        Assert.Equal(
            """
            apiVersion: api.hybridmesh.io/v2
            kind: Tenant
            metadata:
              name: retail
              organization: acme
              labels:
                v: "1.10"
              fqn: organizations/acme/tenants/retail
              uid: 0b0d2a50-1111-4222-8333-444455556666
              etag: k1Yt8Q0=
              revision: 12
              createdAt: "2026-03-02T09:15:04.12Z"
              updatedAt: "2026-03-02T10:15:04.12Z"
            spec: {}

            """,
            ResourceYaml.Write(resource));
    }
}
