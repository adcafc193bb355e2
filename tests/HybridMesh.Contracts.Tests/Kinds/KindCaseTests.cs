using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Tests.Cases;
using HybridMesh.Contracts.Writing;
using HybridMesh.Testing.Golden;
using Xunit;

namespace HybridMesh.Contracts.Tests.Kinds;

/// <summary><c>tests/kinds/&lt;Area&gt;/&lt;Kinds&gt;/{valid,invalid}/&lt;case&gt;</c>: every kind's inputs, good and bad.</summary>
public sealed class KindCaseTests
{
    public static TheoryData<string> InvalidCases => CaseFolder.Find(CaseFolder.Kinds, "invalid");

    public static TheoryData<string> ValidCases => CaseFolder.Find(CaseFolder.Kinds, "valid");

    [Theory]
    [MemberData(nameof(InvalidCases))]
    public void Read_Should_ReportEveryViolation_When_InputIsInvalid(string folder)
    {
        var path = Path.Combine(CaseFolder.Kinds, folder);

        var result = ResourceReader.Read(CaseFolder.ReadInput(path), ReadOptions.Default);

        Assert.False(result.IsValid);
        GoldenFile.Verify(Path.Combine(path, "violations.json"), ResultText.OfViolations(result.Violations));
    }

    [Theory]
    [MemberData(nameof(ValidCases))]
    public void Read_Should_GiveTheDocument_When_InputIsValid(string folder)
    {
        var path = Path.Combine(CaseFolder.Kinds, folder);

        var result = ResourceReader.Read(CaseFolder.ReadInput(path), ReadOptions.Default);

        GoldenFile.Verify(Path.Combine(path, "expected.json"), ResultText.OfResult(result));
        Assert.Empty(result.Violations);
    }

    [Theory]
    [MemberData(nameof(ValidCases))]
    public void Write_Should_ReadBackAsTheSame_When_InputIsValid(string folder)
    {
        var read = ResourceReader.Read(CaseFolder.ReadInput(Path.Combine(CaseFolder.Kinds, folder)), ReadOptions.Default);
        var documents = read.Resources.Select(ResourceJson.WriteDocument);

        var again = ResourceReader.Read(ResourceYaml.WriteStream(read.Resources.Select(ResourceJson.ToEnvelope)), ReadOptions.Default);

        Assert.Empty(again.Violations);
        Assert.Equal(documents, again.Resources.Select(ResourceJson.WriteDocument));
    }
}
