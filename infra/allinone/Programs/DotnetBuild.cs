using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Programs;

/// <summary>Builds in Release. Like the script it leaves no process behind: its compiler server is its own and is ended.</summary>
internal static class DotnetBuild
{
    public static async Task RunAsync(RepositoryFolder repository, string target, CancellationToken cancellationToken)
    {
        var compiler = $"hybridmesh-{Environment.ProcessId}";
        var environment = new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1" };
        try
        {
            var outcome = await ProgramRun.CaptureAsync(
                [
                    DotnetHost.Path, "build", repository.Combine(target), "-c", "Release", "-m:2", "-v", "quiet", "-nologo", "-clp:NoSummary",
                    "-p:UseSharedCompilation=true",
                    $"-p:SharedCompilationId={compiler}",
                ],
                repository.Path,
                cancellationToken,
                environment);
            outcome.OrFail($"building {target}");
        }
        finally
        {
            await StopCompilerAsync(compiler);
        }
    }

    private static async Task StopCompilerAsync(string compiler)
    {
        var sdk = await ProgramRun.CaptureAsync([DotnetHost.Path, "--info"], "/", CancellationToken.None);
        if (sdk.Lines.FirstOrDefault(line => line.Contains("Base Path:")) is { } line)
        {
            var server = Path.Combine(line.Split(':', 2)[1].Trim(), "Roslyn", "bincore", "VBCSCompiler.dll");
            await ProgramRun.CaptureAsync([DotnetHost.Path, server, "-shutdown", $"-pipename:{compiler}"], "/", CancellationToken.None);
        }
    }
}
