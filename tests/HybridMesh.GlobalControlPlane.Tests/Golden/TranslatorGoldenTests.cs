using HybridMesh.GlobalControlPlane.Tests.Worlds;
using HybridMesh.Testing.Golden;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Golden;

public sealed class TranslatorGoldenTests
{
    public static TheoryData<string> Cases => GoldenCase.All();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Translate_Should_GiveWhatTheCaseExpects_When_ItsWorldIsCompiled(string name)
    {
        var golden = new GoldenCase(name);

        GoldenFile.Verify(golden.ExpectedFile, GoldenText.Of(golden.Compile(), golden.IsAbout));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Translate_Should_GiveObjectsThatClustersAccept_When_ItsWorldIsCompiled(string name) =>
        CompiledManifests.AssertValid(new GoldenCase(name).Compile());
}
