using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.Contracts.Tests.Cases;

/// <summary>Finds cases: folders with an input and what is expected of it. A new case needs no code.</summary>
internal static class CaseFolder
{
    public static string Kinds { get; } = Path.Combine(RepositoryRoot.Path, "tests", "kinds");

    public static string Reading { get; } = Path.Combine(RepositoryRoot.Path, "tests", "HybridMesh.Contracts.Tests", "Reading", "cases");

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
