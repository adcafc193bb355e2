using HybridMesh.Istio.Testing;
using HybridMesh.Istio.Tests.Support;

namespace HybridMesh.Istio.Tests;

/// <summary>Objects as people write them are accepted.</summary>
public sealed class ValidObjectTests
{
    public static TheoryData<string> Files => [.. Directory
        .EnumerateFiles(RuleCase.Folder("valid"))
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Validate_Should_FindNothing_When_ObjectsAreRight(string file)
    {
        var text = File.ReadAllText(Path.Combine(RuleCase.Folder("valid"), $"{file}.yaml"));

        var found = IstioValidator.Validate(text, RuleCase.Channel(file));

        Assert.Empty(found);
    }
}
