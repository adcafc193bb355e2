using HybridMesh.Contracts.Kinds;
using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.Contracts.Tests.Cases;

/// <summary>Finds cases: folders with an input and what is expected of it. A new case needs no code.</summary>
internal static class CaseFolder
{
    public static string Kinds { get; } = Path.Combine(RepositoryRoot.Path, "tests", "kinds");

    public static string Reading { get; } = Path.Combine(RepositoryRoot.Path, "tests", "HybridMesh.Contracts.Tests", "Reading", "cases");

    /// <summary>The folder of a kind's cases, which has the same path in every component.</summary>
    public static string Of(KindDescriptor kind) => Path.Combine(Kinds, kind.SpecType.Namespace!.Split("Kinds.")[1].Replace('.', '/'));

    /// <summary>The file that the reference page of a kind shows.</summary>
    public static string ExampleOf(KindDescriptor kind) => Path.Combine(Of(kind), "example.yaml");

    /// <summary>The folders below <paramref name="root"/> that hold an input, as paths from it.</summary>
    public static TheoryData<string> Find(string root, string part)
    {
        var inputs = Directory.EnumerateFiles(root, "input.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => part.Length == 0 || folder.Contains($"/{part}/", StringComparison.Ordinal));
        return [.. inputs.Order(StringComparer.Ordinal)];
    }

    public static byte[] ReadInput(string folder) => File.ReadAllBytes(Directory.EnumerateFiles(folder, "input.*").Single());
}
