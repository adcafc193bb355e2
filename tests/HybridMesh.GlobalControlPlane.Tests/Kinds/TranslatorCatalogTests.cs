using HybridMesh.Contracts.Kinds;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Kinds;

/// <summary>Every folder of a kind holds the translator of that kind, and the catalog lists them all.</summary>
public sealed class TranslatorCatalogTests
{
    [Fact]
    public void Catalog_Should_ListEveryTranslator_When_OneIsWritten()
    {
        var written = typeof(ITranslator).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITranslator)));

        Assert.Equal(written.ToHashSet(), TranslatorCatalog.All.Select(translator => translator.GetType()).ToHashSet());
    }

    [Fact]
    public void Translator_Should_LieInTheFolderOfItsKind_When_ItIsListed()
    {
        var expected = TranslatorCatalog.All.ToDictionary(
            translator => translator.KindId, translator => FolderOf(KindCatalog.FindById(translator.KindId)!.SpecType));

        Assert.All(TranslatorCatalog.All, translator => Assert.Equal(expected[translator.KindId], FolderOf(translator.GetType())));
        Assert.Equal(expected.Values.Order(), Folders());
    }

    // HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways -> Gateways/Tier1Gateways
    private static string FolderOf(Type type) => type.Namespace!.Split(".Kinds.")[1].Replace('.', '/');

    private static IEnumerable<string> Folders()
    {
        var root = Path.Combine(RepositoryRoot.Path, "global-cp", "Kinds");
        return Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateDirectories)
            .Select(folder => Path.GetRelativePath(root, folder)).Order(StringComparer.Ordinal);
    }
}
