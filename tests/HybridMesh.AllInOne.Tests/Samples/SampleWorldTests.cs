using HybridMesh.AllInOne.Embedded;
using HybridMesh.AllInOne.Layout;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Resources;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Samples;

/// <summary>The sample world is valid, and its names are those of the processes that are started for it.</summary>
public sealed class SampleWorldTests
{
    private static readonly ReadResult World = ResourceReader.Read(
        string.Join("\n---\n", Directory.EnumerateFiles(RepositoryFolder.Find().Samples, "*.yaml").Order().Select(File.ReadAllText)),
        ReadOptions.Default);

    [Fact]
    public void Samples_Should_BeReadWithNoWordButOnOldKinds_When_AppliedAsTheyAre()
    {
        Assert.Empty(World.Violations);
        Assert.All(World.Warnings, warning => Assert.Equal(ErrorCatalog.DeprecatedKind, warning.Code));
    }

    [Fact]
    public void Samples_Should_HoldEveryCluster_When_ProcessesJoinThem()
    {
        var expected = SampleWorld.WorkloadClusters.Append(SampleWorld.EdgeCluster).Select(SampleWorld.ClusterFqn);

        var clusters = World.Resources.Select(resource => resource.Fqn.ToString()).Where(fqn => fqn.Contains("/clusters/"));

        Assert.Equal(expected, clusters);
    }

    [Fact]
    public void Selectors_Should_MatchTheGateways_When_TheyAreStarted()
    {
        var ingress = Spec<IngressGateway>().WorkloadSelector;
        var edge = Spec<Tier1Gateway>().WorkloadSelector;

        Assert.Equal((SampleWorld.Tier2.Namespace, SampleWorld.Tier1.Namespace), (ingress.Namespace, edge.Namespace));
        Assert.Equal(SampleWorld.Tier2.Labels, ingress.Labels);
        Assert.Equal(SampleWorld.Tier1.Labels, edge.Labels);
    }

    [Fact]
    public void Route_Should_NameTheService_When_ItIsStarted()
    {
        var server = Assert.Single(Spec<IngressGateway>().Http);

        Assert.Equal(SampleWorld.Hostname, server.Hostname);
        Assert.Equal(
            $"{SampleWorld.ServiceNamespace}/{SampleWorld.Service}.{SampleWorld.ServiceNamespace}.svc.cluster.local",
            Assert.Single(server.Routing.Rules).Route!.Host);
        Assert.Equal(SampleWorld.Hostname, Assert.Single(Spec<Tier1Gateway>().ExternalServers).Hostname);
    }

    private static TSpec Spec<TSpec>()
        where TSpec : IResourceSpec =>
        World.Resources.Select(resource => resource.Spec).OfType<TSpec>().Single();
}
