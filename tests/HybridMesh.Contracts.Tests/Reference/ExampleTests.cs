using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Tests.Cases;
using Xunit;

namespace HybridMesh.Contracts.Tests.Reference;

/// <summary><c>tests/kinds/&lt;Area&gt;/&lt;Kinds&gt;/example.yaml</c>: what the reference shows is what the reader takes.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Kinds => [.. KindCatalog.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_Should_TakeTheExampleWithoutAWord_When_TheKindIsKnown(string id)
    {
        var kind = KindCatalog.FindById(id)!;

        var result = ResourceReader.Read(File.ReadAllText(CaseFolder.ExampleOf(kind)), ReadOptions.Default);

        Assert.Empty(result.Violations);
        Assert.All(result.Warnings, warning => Assert.Equal((ErrorCatalog.DeprecatedKind, true), (warning.Code, kind.Successor is not null)));
        Assert.Equal(kind, Assert.Single(result.Resources).Kind);
    }
}
