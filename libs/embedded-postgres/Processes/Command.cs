using System.Diagnostics;

namespace HybridMesh.EmbeddedPostgres.Processes;

/// <summary>A short-lived program, run with a bare environment from the root folder.</summary>
internal static class Command
{
    public static Task<CommandOutput> RunAsync(
        ServiceUser user, string program, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(user, program, arguments, input: "", cancellationToken);

    public static async Task<CommandOutput> RunAsync(
        ServiceUser user, string program, IEnumerable<string> arguments, string input, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UserName = user.StandIn,
            WorkingDirectory = "/", // the user may not be able to enter ours
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear(); // no HOME, no PG* variables of the caller
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await WriteAsync(process, input, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new CommandOutput(process.ExitCode, $"{await output}{await error}".Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task WriteAsync(Process process, string input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code tells why.
        }
    }
}
