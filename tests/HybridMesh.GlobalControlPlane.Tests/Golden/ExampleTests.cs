using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Golden;

/// <summary>The examples of <c>docs/reference</c> make one world, in which all of them work.</summary>
public sealed class ExampleTests
{
    private static readonly string Kinds = Path.Combine(RepositoryRoot.Path, "tests", "kinds");

    private readonly MeshCompilation _world = GoldenWorld.Compile(
        [Path.Combine(Kinds, "Gateways", "base.yaml"), .. KindCatalog.All.Select(ExampleOf)], Path.Combine(Kinds, "examples.yaml"));

    [Fact]
    public void Examples_Should_HaveNoFindings_When_TheyAreCompiledTogether()
    {
        var roots = _world.Model.Resources.Keys.Where(fqn => fqn.Parent is null);

        var findings = roots.SelectMany(root => new MeshFindings(_world, DateTimeOffset.UnixEpoch).Of(root)).Where(finding => !IsOfEveryObject(finding)).ToList();

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void Examples_Should_PutSomethingOnTargets_When_TheirKindIsTranslated()
    {
        var translated = KindCatalog.All.Where(kind => TranslatorCatalog.For(kind.Id) is not null).Select(kind => kind.Collection);

        var contributing = _world.Units.Where(unit => unit.Value.Output.Contributions.Length > 0).Select(unit => unit.Key.Owner.Collection);

        Assert.Equal(translated.Order(StringComparer.Ordinal), contributing.Distinct().Order(StringComparer.Ordinal));
        CompiledManifests.AssertValid(_world);
    }

    // A kind that is deprecated, and one whose callers come with a kind that this release does not have.
    private static bool IsOfEveryObject(Finding finding) => finding.Code == ErrorCatalog.DeprecatedKind || finding.Code == ErrorCatalog.EgressWithoutCallers;

    private static string ExampleOf(KindDescriptor kind) =>
        Path.Combine(Kinds, kind.SpecType.Namespace!.Split("Kinds.")[1].Replace('.', '/'), "example.yaml");
}
