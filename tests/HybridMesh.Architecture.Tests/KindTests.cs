using HybridMesh.Contracts.Kinds;
using Xunit;

namespace HybridMesh.Architecture.Tests;

/// <summary>A kind has one folder per component, at the same path, and one line in the catalog.</summary>
public sealed class KindTests
{
    private const string Contracts = "HybridMesh.Contracts.";

    [Fact]
    public void KindFolders_Should_EqualTheCatalog_When_ContractsAreRead()
    {
        var catalog = KindCatalog.All.Select(FolderOf).Order(StringComparer.Ordinal);

        Assert.Equal(catalog, KindFolders("contracts"));
    }

    [Theory]
    [InlineData("global-cp/Kinds")]
    [InlineData("mgmt-api/Kinds")]
    [InlineData("tests/kinds")]
    public void KindFolders_Should_MirrorContracts_When_AComponentHasThem(string place)
    {
        var known = KindCatalog.All.Select(FolderOf).ToHashSet();
        var strangers = KindFolders(Path.GetDirectoryName(place)!, Path.GetFileName(place)).Where(folder => !known.Contains(folder));

        Assert.Empty(strangers);
    }

    [Theory]
    [InlineData("cluster-agent")]
    [InlineData("tier1-gateway")]
    public void Process_Should_HaveNoKindFolder_When_ItSeesOnlyWhatIsCompiled(string process) => Assert.Empty(KindFolders(process));

    [Fact]
    public void Catalog_Should_PutParentsFirst_When_KindsAreListed()
    {
        var seen = new HashSet<string?> { null };

        foreach (var kind in KindCatalog.All)
        {
            Assert.Contains(kind.Parent, seen);
            seen.Add(kind.Collection);
        }
    }

    // HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways -> Gateways/Tier1Gateways
    private static string FolderOf(KindDescriptor kind) =>
        kind.SpecType.Namespace![(Contracts.Length + "Kinds.".Length)..].Replace('.', '/');

    private static IEnumerable<string> KindFolders(string component, string folder = "Kinds")
    {
        var root = Path.Combine(Repository.Root, component, folder);
        return !Directory.Exists(root) ? [] : Directory.EnumerateDirectories(root)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(kind => Path.GetRelativePath(root, kind).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }
}
