using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>What holds for every history of a mesh.</summary>
public sealed class CompilerProperties
{
    private static readonly Arbitrary<int[]> Histories = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary();

    // The same histories in every run, so that a failure is one of the code.
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(120).WithEndSize(80).WithReplay(20261121, 42195);

    [Fact]
    public void Apply_Should_GiveTheBytesOfAFullCompilation_When_AnythingHappens() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var state = new MeshState();
            var world = new RandomWorld(state, RandomWorld.Crossing);
            var compilation = Compiler.Apply(MeshCompilation.Empty(MeshState.Settings), state.Version, world.Begin()).Result;
            foreach (var number in history)
            {
                compilation = Compiler.Apply(compilation, state.Version, [world.Move(number)]).Result;
                Assert.Equal(CompilationText.Of(state.CompileAll(number)), CompilationText.Of(compilation));
            }
        }));

    [Fact]
    public void Apply_Should_GiveTheSameBytes_When_ChangesComeTogetherOrInAnotherOrder() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var state = new MeshState();
            var world = new RandomWorld(state, RandomWorld.Crossing);
            var together = Compiler.Apply(
                MeshCompilation.Empty(MeshState.Settings), state.Version, [.. world.Begin(), .. history.Select(number => world.Move(number))]).Result;

            Assert.Equal(CompilationText.Of(state.CompileAll(1)), CompilationText.Of(together));
            Assert.Equal(CompilationText.Of(state.CompileAll(2)), CompilationText.Of(together));
        }));

    [Fact]
    public void Apply_Should_GiveObjectsThatClustersAccept_When_AnythingHappens() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var state = new MeshState();
            var world = new RandomWorld(state, RandomWorld.Crossing);
            var compilation = Compiler.Apply(
                MeshCompilation.Empty(MeshState.Settings), state.Version, [.. world.Begin(), .. history.Select(number => world.Move(number))]).Result;

            Manifests.AssertValid(compilation);
        }));

    [Fact]
    public void Apply_Should_LeaveOtherTenantsAlone_When_OneTenantWrites() =>
        Check.One(Run, Prop.ForAll(Histories, history =>
        {
            var state = new MeshState();
            var world = new RandomWorld(state, RandomWorld.Apart);
            var compilation = Compiler.Apply(
                MeshCompilation.Empty(MeshState.Settings), state.Version, [.. world.Begin(), .. history.Select(number => world.Move(number))]).Result;
            foreach (var number in history)
            {
                var step = Compiler.Apply(compilation, state.Version, [world.Move(number, onlyTenant: "a")]);

                Assert.DoesNotContain(
                    step.Changed.SelectMany(target => target.Value.SelectMany(resource =>
                        OwnersOf(compilation, target.Key, resource).Concat(OwnersOf(step.Result, target.Key, resource)))),
                    owner => owner.IsWithin(Fqn.Parse("organizations/o/tenants/b", null)));
                compilation = step.Result;
            }
        }));

    private static IEnumerable<Fqn> OwnersOf(MeshCompilation compilation, string target, ResourceName resource) =>
        compilation.Targets.GetValueOrDefault(target)?.Contributions.GetValueOrDefault(resource)?.Keys.Select(unit => unit.Owner) ?? [];
}
