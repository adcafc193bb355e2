using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>What holds for every history of a mesh. Most of a history happens in one step; what comes after it is looked at step by step.</summary>
public sealed class CompilerProperties
{
    private static readonly Arbitrary<int[]> Histories = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary();

    // The same histories in every run, so that a failure is one of the code; it prints the seed and the history.
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(60).WithReplay(20261121, 42195);

    [Fact]
    public void Apply_Should_GiveTheBytesOfAFullCompilation_When_AnythingHappens() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var world = BegunWorld.After(RandomWorld.Crossing, history.SkipLast(2));
            foreach (var number in history.TakeLast(2))
            {
                world.Move(number);
                CompilationText.AssertSame(world.State.CompileAll(number), world.Compilation);
            }
        }));

    [Fact]
    public void Apply_Should_GiveTheSameBytes_When_ChangesComeTogetherOrInAnotherOrder() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var world = BegunWorld.After(RandomWorld.Crossing, history);

            CompilationText.AssertSame(world.State.CompileAll(history.Length), world.Compilation);
        }));

    [Fact]
    public void Apply_Should_GiveObjectsThatClustersAccept_When_AnythingHappens() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
            CompiledManifests.AssertValid(BegunWorld.After(RandomWorld.Crossing, history).Compilation)));

    [Fact]
    public void Apply_Should_LeaveOtherTenantsAlone_When_OneTenantWrites() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var world = BegunWorld.After(RandomWorld.Apart, history.SkipLast(5));
            foreach (var number in history.TakeLast(5))
            {
                var before = world.Compilation;
                var step = world.Move(number, onlyTenant: "a");

                Assert.DoesNotContain(
                    step.Changed.SelectMany(target => target.Value.SelectMany(resource =>
                        OwnersOf(before, target.Key, resource).Concat(OwnersOf(step.Result, target.Key, resource)))),
                    owner => owner.IsWithin(Fqn.Parse("organizations/o/tenants/b", null)));
            }
        }));

    private static IEnumerable<Fqn> OwnersOf(MeshCompilation compilation, string target, ResourceName resource) =>
        compilation.Targets.GetValueOrDefault(target)?.Contributions.GetValueOrDefault(resource)?.Keys.Select(unit => unit.Owner) ?? [];
}
