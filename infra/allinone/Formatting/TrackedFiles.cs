using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Programs;

namespace HybridMesh.AllInOne.Formatting;

/// <summary>The files of the repository: those git knows, and new ones it does not ignore.</summary>
internal static class TrackedFiles
{
    public static async Task<IReadOnlyList<string>> ListAsync(RepositoryFolder repository, CancellationToken cancellationToken)
    {
        var listed = await ProgramRun.CaptureAsync(
            ["git", "-c", $"safe.directory={repository.Path}", "-c", "core.quotePath=false", "ls-files", "--cached", "--others", "--exclude-standard"],
            repository.Path,
            cancellationToken);
        return [.. listed.OrFail("git ls-files").Lines.Where(file => File.Exists(repository.Combine(file))).Distinct().Order(StringComparer.Ordinal)];
    }
}
