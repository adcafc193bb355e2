using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>What holds for every history of settings, networks and regions, where every gateway works and every order matters.</summary>
public sealed class SettingProperties
{
    private static readonly MeshCompilation World = new GoldenCase("Gateways/UnifiedGateways/translate/failover").Compile();
    private static readonly Fqn Organization = Fqn.Parse("organizations/acme", null);
    private static readonly Fqn Workspace = Fqn.Parse("organizations/acme/tenants/retail/workspaces/shop", null);
    private static readonly Arbitrary<int[]> Histories = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary();
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(40).WithReplay(20261122, 42195);

    [Fact]
    public void Apply_Should_GiveTheBytesOfAFullCompilation_When_SettingsChange() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var compilation = Compiler.Apply(World, World.Version, history.SkipLast(3).Select(Move)).Result;
            foreach (var number in history.TakeLast(3))
            {
                compilation = Compiler.Apply(compilation, compilation.Version, [Move(number)]).Result;
                CompilationText.AssertSame(CompileAll(compilation), compilation);
            }
        }));

    private static ResourceChange Move(int number)
    {
        var random = new Random(number);
        var name = random.Next(3) == 0 ? "other" : "default";
        var (fqn, spec) = random.Next(3) switch
        {
            0 => (Organization.Child("settings", name), (IResourceSpec)RandomSettings.OfOrganization(random)),
            1 => (Workspace.Child("settings", name), RandomSettings.OfWorkspace(random)),
            _ => (Organization.Child("clusters", Clusters[random.Next(Clusters.Length)]), RandomSettings.OfCluster(random)),
        };
        return new ResourceChange(fqn, random.Next(4) == 0 && fqn.Collection == "settings" ? null : new Resource
        {
            Fqn = fqn,
            Kind = KindCatalog.All.Single(kind => kind.SpecType == spec.GetType()),
            Spec = spec,
            Metadata = new ResourceMetadata(),
            Server = new ServerFields(Guid.Empty, new Etag($"{number}"), number, DateTimeOffset.UnixEpoch.AddSeconds(number), DateTimeOffset.UnixEpoch),
        });
    }

    private static string[] Clusters { get; } = ["cluster1", "cluster2", "cluster3", "edge"];

    private static MeshCompilation CompileAll(MeshCompilation compilation)
    {
        var model = compilation.Model;
        ModelChange[] changes =
        [
            .. model.Resources.Values.Select(resource => new ResourceChange(resource.Fqn, resource)),
            .. model.Reports.Select(report => new ReportChange(report.Key, report.Value)),
            .. model.TargetsByNamespace.Items.Select(target => new TargetChange(target, true)),
        ];
        return Compiler.Apply(MeshCompilation.Empty(model.Settings), compilation.Version, changes).Result;
    }
}
