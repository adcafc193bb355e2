using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using Xunit;
using ResourceChange = HybridMesh.GlobalControlPlane.Model.Changes.ResourceChange;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>What an edit of a gateway that leads out of the mesh makes others compile.</summary>
public sealed class EgressTests
{
    private static readonly Fqn Outside =
        Fqn.Parse("organizations/acme/tenants/retail/workspaces/shop/gatewaygroups/edge/unifiedgateways/outside", null);

    private readonly MeshCompilation _world = new GoldenCase("Gateways/UnifiedGateways/translate/egress/tls").Compile();

    [Fact]
    public void Apply_Should_CompileTheGatewayAlone_When_PermissionsChange()
    {
        var step = Edit(spec => spec with { EgressAuthorization = [] });

        Assert.Equal(1, step.CompiledUnits);
        Assert.Equal("clusters/cluster1/agent", Assert.Single(step.Changed.Keys));
    }

    [Fact]
    public void Apply_Should_NoLongerLeadWorkloadsThere_When_TheServerIsGone()
    {
        var step = Edit(spec => spec with { Http = [] });

        Assert.DoesNotContain(step.Result.Targets.Values, target => target.Resources.Count > 0);
    }

    private CompilationStep Edit(Func<Gateway, Gateway> edit)
    {
        var resource = _world.Model.Resources[Outside];
        var edited = resource with
        {
            Spec = edit((Gateway)resource.Spec),
            Server = resource.Server! with { Etag = new Etag("edited"), Revision = 100 },
        };
        return Compiler.Apply(_world, _world.Version, [new ResourceChange(Outside, edited)]);
    }
}
