using HybridMesh.Contracts.Kinds;
using HybridMesh.Testing.Golden;
using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.Contracts.Tests.Reference;

/// <summary><c>docs/reference</c> says what the code says.</summary>
public sealed class ReferenceTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "reference");

    public static TheoryData<string> Kinds => [.. KindCatalog.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Page_Should_BeCurrent_When_TheKindChanges(string id)
    {
        var kind = KindCatalog.FindById(id)!;

        GoldenFile.Verify(Path.Combine(Folder, KindPage.PathOf(kind)), KindPage.Of(kind));
    }

    [Fact]
    public void Index_Should_BeCurrent_When_KindsComeOrGo() =>
        GoldenFile.Verify(Path.Combine(Folder, "README.md"), ReferenceIndex.Page());

    [Fact]
    public void Pages_Should_BeThoseOfTheKinds_When_TheFolderIsListed()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Folder, "kinds"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));

        Assert.Equal(KindCatalog.All.Select(KindPage.PathOf).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }
}
