using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Tests.Cases;
using HybridMesh.Testing.Golden;
using Xunit;

namespace HybridMesh.Contracts.Tests.Reading;

/// <summary><c>Reading/cases</c>: what public files contain, whatever the kind; accepted, refused and warned of.</summary>
public sealed class ReadingCaseTests
{
    public static TheoryData<string> Cases => CaseFolder.Find(CaseFolder.Reading, "");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_Should_GiveTheResult_When_InputIsFromTheWild(string folder)
    {
        var path = Path.Combine(CaseFolder.Reading, folder);

        var result = ResourceReader.Read(CaseFolder.ReadInput(path), ReadOptions.Default);

        GoldenFile.Verify(Path.Combine(path, "result.json"), ResultText.OfResult(result));
        Assert.Equal(folder.StartsWith("accept/", StringComparison.Ordinal), result.IsValid);
    }
}
