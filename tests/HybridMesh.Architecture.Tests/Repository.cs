using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace HybridMesh.Architecture.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Folders of the repository that hold a project, such as <c>libs/store</c>, with the project's name.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } =
        Directory.EnumerateFiles(Root, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
            .ToDictionary(file => Relative(Path.GetDirectoryName(file)!), file => Path.GetFileNameWithoutExtension(file));

    /// <summary>The folders that the project in <paramref name="folder"/> references directly.</summary>
    public static IReadOnlySet<string> References(string folder)
    {
        var file = Path.Combine(Root, folder, Projects[folder] + ".csproj");
        return XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(Path.Combine(Root, folder, reference.Attribute("Include")!.Value)))
            .Select(target => Relative(Path.GetDirectoryName(target)!))
            .ToHashSet();
    }

    /// <summary>Source files below a folder, without what builds leave there.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(Relative)
            .Where(file => !file.Split('/').Any(part => part is "obj" or "bin" or "node_modules"));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
