using System.Xml.Linq;
using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.TestRuns;

/// <summary>One project of tests.</summary>
/// <param name="Name">Such as <c>HybridMesh.Store.Tests</c>.</param>
/// <param name="Assembly">What its build in Release makes.</param>
internal sealed record TestProject(string Name, string Assembly)
{
    /// <summary>All of them; the quick ones, which have no processes to start, first.</summary>
    public static IReadOnlyList<TestProject> All(RepositoryFolder repository) =>
    [
        .. Directory.EnumerateFiles(repository.Combine("tests"), "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 })
            .Where(IsTestProject)
            .Select(file => new TestProject(
                Path.GetFileNameWithoutExtension(file),
                Path.Combine(Path.GetDirectoryName(file)!, "bin", "Release", "net10.0", Path.GetFileNameWithoutExtension(file) + ".dll")))
            .OrderBy(project => project.Name.EndsWith(".Tests", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(project => project.Name, StringComparer.Ordinal),
    ];

    private static bool IsTestProject(string file) =>
        XDocument.Load(file).Descendants("IsTestProject").Any(element => element.Value == "true");
}
