using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Golden;

/// <summary>One folder below <c>tests/kinds</c>; see the README there.</summary>
internal sealed class GoldenCase(string name)
{
    private static readonly string Kinds = Path.Combine(RepositoryRoot.Path, "tests", "kinds");

    private readonly string _folder = Path.Combine(Kinds, name);

    public string ExpectedFile => Path.Combine(_folder, "expected.yaml");

    /// <summary>
    /// True for objects of the kind that the case is about; in cases about kinds that are only read with others, and about the way out, for all.
    /// </summary>
    public bool IsAbout(Fqn owner)
    {
        var parts = name.Split('/');
        var collection = parts[1].ToLowerInvariant();
        return parts is [_, _, "translate", "egress", ..]
            || owner.Collection == collection
            || !TranslatorCatalog.All.Any(translator => KindCatalog.FindById(translator.KindId)!.Collection == collection);
    }

    public static TheoryData<string> All() =>
        [.. Directory.EnumerateFiles(Kinds, "input.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Kinds, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => folder.Contains("/translate/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public MeshCompilation Compile() =>
        GoldenWorld.Compile(new[] { Nearest("base.yaml"), Path.Combine(_folder, "input.yaml") }.OfType<string>(), Nearest("world.yaml")!);

    // The file in the case's folder or the nearest one above it.
    private string? Nearest(string file)
    {
        for (var folder = _folder; folder.Length >= Kinds.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (File.Exists(Path.Combine(folder, file)))
            {
                return Path.Combine(folder, file);
            }
        }

        return null;
    }
}
