using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using HybridMesh.Testing.Golden;
using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Golden;

/// <summary>The worlds of <c>infra/samples</c>, in the surroundings that <c>tests/samples</c> gives them.</summary>
public sealed class SampleTests
{
    private static readonly string Samples = Path.Combine(RepositoryRoot.Path, "infra", "samples");
    private static readonly string Surroundings = Path.Combine(RepositoryRoot.Path, "tests", "samples");

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Samples).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_Should_GiveWhatIsExpected_When_ItIsCompiled(string name)
    {
        var world = Compile(name);

        GoldenFile.Verify(Path.Combine(Surroundings, name, "expected.yaml"), GoldenText.Of(world, _ => true));
        CompiledManifests.AssertValid(world);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_Should_WorkAsWritten_When_ItIsCompiled(string name)
    {
        var world = Compile(name);

        var findings = world.Model.Resources.Keys
            .Where(fqn => fqn.Parent is null)
            .SelectMany(root => new MeshFindings(world, DateTimeOffset.UnixEpoch).Of(root))
            .Where(finding => finding.Code.Severity is not Severity.Information)
            .ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static MeshCompilation Compile(string name) => GoldenWorld.Compile(
        Directory.EnumerateFiles(Path.Combine(Samples, name), "*.yaml").Order(StringComparer.Ordinal), Path.Combine(Surroundings, name, "world.yaml"));
}
