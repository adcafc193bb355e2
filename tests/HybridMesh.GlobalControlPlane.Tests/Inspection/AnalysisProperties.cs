using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Inspection.Drafts;
using HybridMesh.GlobalControlPlane.Inspection.Settings;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using HybridMesh.Inspection.Wire;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Inspection;

/// <summary>What people are told of any mesh.</summary>
public sealed class AnalysisProperties
{
    private static readonly Fqn Organization = Fqn.Parse("organizations/o", null);
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static readonly Arbitrary<int[]> Histories = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary();

    // The same histories in every run, so that a failure is one of the code.
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(32).WithReplay(20261121, 1753);

    [Fact]
    public void Answers_Should_NameNoOtherTenant_When_TenantsCrossEachOther() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var (compilation, _) = Compile(history);
            foreach (var (own, other) in new[] { ("tenants/a", "tenants/b"), ("tenants/b", "tenants/a") })
            {
                var resources = compilation.Model.Resources.Values.Where(resource => resource.Fqn.Value.Contains(own, StringComparison.Ordinal)).ToList();
                var findings = new MeshFindings(compilation, Now);

                Assert.DoesNotContain(
                    resources.SelectMany(resource => findings.OfOne(resource.Fqn)),
                    finding => finding.ToString().Contains(other, StringComparison.Ordinal));
                Assert.DoesNotContain(
                    resources.SelectMany(resource => EffectiveSettings.Of(compilation.Model, resource)),
                    setting => $"{setting.Value} {setting.Origin}".Contains(other, StringComparison.Ordinal));
            }
        }));

    [Fact]
    public void Draft_Should_TellAllThatComesAndGoes_When_AnythingIsDrafted() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var (compilation, world) = Compile(history);
            foreach (var number in history)
            {
                if (world.Move(number) is not ResourceChange change)
                {
                    continue;
                }

                var draft = Draft.Of(compilation, [change], [], CancellationToken.None);
                var (before, after) = (All(draft.Before), All(draft.After));
                var told = DraftFindings.Of(draft, Now).ToLookup(finding => finding.Change, finding => Describe(finding.Finding));

                Assert.Equal(after.Except(before).Order(), told[DraftFinding.Types.Change.New].Distinct().Order());
                Assert.Equal(before.Except(after).Order(), told[DraftFinding.Types.Change.Gone].Distinct().Order());
            }
        }));

    private static (MeshCompilation Compilation, RandomWorld World) Compile(int[] history)
    {
        var state = new MeshState();
        var world = new RandomWorld(state, RandomWorld.Crossing);
        ModelChange[] changes = [.. world.Begin(), .. history.Select(number => world.Move(number))];
        return (Compiler.Apply(MeshCompilation.Empty(MeshState.Settings), state.Version, changes).Result, world);
    }

    private static HashSet<string> All(MeshCompilation compilation)
    {
        var findings = new MeshFindings(compilation, Now);
        return compilation.Model.Resources.Keys
            .Where(fqn => fqn.IsWithin(Organization))
            .SelectMany(findings.OfOne)
            .Select(finding => $"{finding.Fqn} {finding.Code.Code} {finding.Path} {finding.Message} {finding.Target}")
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Describe(HybridMesh.Inspection.Wire.Finding finding) =>
        $"{finding.Fqn} {finding.Code} {finding.Path} {finding.Message} {finding.Target}";
}
