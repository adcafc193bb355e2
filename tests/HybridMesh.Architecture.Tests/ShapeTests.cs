using System.Text.RegularExpressions;
using Xunit;

namespace HybridMesh.Architecture.Tests;

/// <summary>What a newcomer relies on when guessing where a thing is.</summary>
public sealed partial class ShapeTests
{
    private static readonly string[] Processes = ["mgmt-api", "global-cp", "cluster-agent", "tier1-gateway", "cli", "infra/allinone"];

    [Fact]
    public void Namespace_Should_FollowTheFolder_When_FilesAreRead()
    {
        var misplaced =
            from project in Repository.Projects.Where(project => !project.Key.StartsWith("tests/", StringComparison.Ordinal))
            from file in Repository.SourceFiles(project.Key)
            where !IsNestedProject(project.Key, file) && !file.Contains("/Migrations/", StringComparison.Ordinal)
            let declared = NamespaceLine().Match(File.ReadAllText(Path.Combine(Repository.Root, file))).Groups[1].Value
            where declared.Length > 0 && declared != Expected(project, file) && !IsLibraryRoot(project, declared)
            select $"{file}: namespace {declared}, expected {Expected(project, file)}";

        Assert.Empty(misplaced);
    }

    [Fact]
    public void Process_Should_ExposeNothing_When_TypesAreDeclared()
    {
        var exposed =
            from process in Processes
            from file in Repository.SourceFiles(process)
            from line in File.ReadLines(Path.Combine(Repository.Root, file))
            where PublicType().IsMatch(line)
            select $"{file}: {line.Trim()}";

        Assert.Empty(exposed);
    }

    [Fact]
    public void Area_Should_HaveAReadme_When_ItHoldsAProject()
    {
        var silent = Repository.Projects.Keys
            .Where(folder => !folder.StartsWith("tests/HybridMesh.", StringComparison.Ordinal) && folder != "libs/store/Design")
            .Where(folder => !File.Exists(Path.Combine(Repository.Root, folder, "README.md")));

        Assert.Empty(silent);
    }

    [Fact]
    public void Source_Should_UseNoNameThatSaysNothing_When_TypesAreDeclared()
    {
        var vague =
            from project in Repository.Projects.Keys
            from file in Repository.SourceFiles(project)
            where VagueName().IsMatch(Path.GetFileNameWithoutExtension(file))
            select file;

        Assert.Empty(vague.Distinct());
    }

    // A library may present one namespace to its users, whatever its folders.
    private static bool IsLibraryRoot(KeyValuePair<string, string> project, string declared) =>
        project.Key.StartsWith("libs/", StringComparison.Ordinal) && declared == project.Value;

    // libs/x/A/B/File.cs of project HybridMesh.X -> HybridMesh.X.A.B
    private static string Expected(KeyValuePair<string, string> project, string file)
    {
        var root = project.Key == "cli" ? "HybridMesh.Cli" : project.Value;
        var inside = Path.GetDirectoryName(Path.GetRelativePath(project.Key, file))!.Replace('/', '.');
        return inside.Length == 0 ? root : $"{root}.{inside}";
    }

    private static bool IsNestedProject(string folder, string file) =>
        Repository.Projects.Keys.Any(other =>
            other.StartsWith(folder + "/", StringComparison.Ordinal) && file.StartsWith(other + "/", StringComparison.Ordinal));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^public (static |sealed |abstract |partial |readonly |ref )*(class|record|struct|interface|enum) ")]
    private static partial Regex PublicType();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utilities|Processor|Common|Base|Impl)$")]
    private static partial Regex VagueName();
}
