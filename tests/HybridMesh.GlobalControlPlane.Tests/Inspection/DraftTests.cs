using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Writing;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Inspection.Drafts;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using HybridMesh.GlobalControlPlane.Tests.Support;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using HybridMesh.Grpc;
using HybridMesh.Inspection.Wire;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Inspection;

/// <summary>What a draft would change, and that it changes nothing.</summary>
public sealed class DraftTests
{
    private const string Tier1 = "organizations/acme/tenants/retail/workspaces/shop/gatewaygroups/edge/tier1gateways/shop-tier1";
    private const string Ingress = "organizations/acme/tenants/retail/workspaces/shop/gatewaygroups/edge/ingressgateways/web-ingress";

    private readonly MeshCompilation _world = new GoldenCase("Gateways/Tier1Gateways/translate/weights").Compile();

    [Fact]
    public void Draft_Should_ShowTheRouteAlone_When_AWeightIsEdited()
    {
        var before = CompilationText.Of(_world);

        var draft = Write(Edited(40, 60));

        var target = Assert.Single(DraftTargets.Of(draft));
        Assert.Equal(SampleWorld.Edge, target.Target);
        var resource = Assert.Single(target.Resources);
        Assert.Equal((SampleWorld.Route, DraftResource.Types.Change.Modified), (resource.Name, resource.Change));
        Assert.Equal([Tier1], resource.Origins);
        Assert.Equal(before, CompilationText.Of(_world));
    }

    [Fact]
    public void Draft_Should_TellPresentFromNew_When_AClusterIsMissing()
    {
        var draft = Write(Edited(40, 60).Replace("cluster2", "cluster9", StringComparison.Ordinal));

        Assert.Contains(DraftFindings.Of(draft, DateTimeOffset.UnixEpoch), finding =>
            finding is { Change: DraftFinding.Types.Change.New, Finding: { Code: "HM-5001", Fqn: Tier1 } });
        var again = Compiler.Apply(draft.After, draft.After.Version, []).Result;
        var same = Write(again, Edited(40, 61).Replace("cluster2", "cluster9", StringComparison.Ordinal));
        Assert.Contains(DraftFindings.Of(same, DateTimeOffset.UnixEpoch), finding =>
            finding is { Change: DraftFinding.Types.Change.Present, Finding: { Code: "HM-5001", Fqn: Tier1 } });
    }

    [Fact]
    public void Draft_Should_ShowWhatItDoesToOthers_When_WhatTheyRestOnIsDeleted()
    {
        var draft = Draft.Of(_world, DraftInput.Read(_world, [new DraftChange { Fqn = Ingress }]), [], CancellationToken.None);

        Assert.Contains(DraftFindings.Of(draft, DateTimeOffset.UnixEpoch), finding =>
            finding is { Change: DraftFinding.Types.Change.New, Finding: { Code: "HM-5002", Fqn: Tier1 } });
        Assert.Contains(
            DraftTargets.Of(draft).Single(target => target.Target == SampleWorld.Edge).Resources,
            resource => resource is { Name: "clusters/cluster1/shop.example.com", Change: DraftResource.Types.Change.Removed });
    }

    [Fact]
    public void Draft_Should_ClaimNothingThatIsClaimed_When_ItIsNew()
    {
        var draft = Write(SampleWorld.Tier1(1, 1).Replace("name: shop}", "name: a-newer}", StringComparison.Ordinal));

        Assert.Contains(DraftFindings.Of(draft, DateTimeOffset.UnixEpoch), finding => finding.Finding.Code == "HM-5021" && finding.Finding.Fqn.EndsWith("a-newer"));
        Assert.DoesNotContain(DraftFindings.Of(draft, DateTimeOffset.UnixEpoch), finding => finding.Finding.Fqn == Tier1);
    }

    [Fact]
    public void Draft_Should_BeGivenUp_When_NobodyWaitsForIt()
    {
        var changes = DraftInput.Read(_world, [new DraftChange { Fqn = Ingress }]);

        Assert.Throws<OperationCanceledException>(() => Draft.Of(_world, changes, [], new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("nowhere", "gateway/Tier1Gateway", "{}")]
    [InlineData(Tier1, "gateway/NoSuchKind", "{}")]
    [InlineData(Tier1, "gateway/Tier1Gateway", "[]")]
    [InlineData(Tier1, "gateway/Tier1Gateway", "{")]
    public void Read_Should_Refuse_When_ADraftCannotBeRead(string fqn, string kind, string document)
    {
        var refused = Assert.Throws<RpcException>(() => DraftInput.Read(_world, [new DraftChange { Fqn = fqn, Kind = kind, Document = document }]));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    private static string Edited(int first, int second) =>
        SampleWorld.Tier1(first, second).Replace("name: shop}", "name: shop-tier1}", StringComparison.Ordinal);

    private Draft Write(string yaml) => Write(_world, yaml);

    private static Draft Write(MeshCompilation world, string yaml) => Draft.Of(world, DraftInput.Read(world, ResourceReader
        .Read(yaml, ReadOptions.Default).Resources
        .Select(resource => new DraftChange
        {
            Fqn = resource.Fqn.Value,
            Kind = resource.Kind.Id,
            Document = ResourceJson.WriteDocument(resource),
        })), [], CancellationToken.None);
}
