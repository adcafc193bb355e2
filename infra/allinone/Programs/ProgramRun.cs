using System.Collections.Concurrent;
using System.Diagnostics;

namespace HybridMesh.AllInOne.Programs;

/// <summary>Runs other people's programs to their end.</summary>
internal static class ProgramRun
{
    /// <summary>Runs a program without input and collects what it prints.</summary>
    /// <param name="program">Name or path, and arguments.</param>
    /// <param name="folder">Where to run it.</param>
    /// <param name="cancellationToken">Kills it and what it started.</param>
    /// <param name="environment">Variables beside our own.</param>
    /// <param name="line">Is told every line as it comes.</param>
    public static async Task<ProgramOutcome> CaptureAsync(
        IReadOnlyList<string> program,
        string folder,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string>? environment = null,
        Action<string>? line = null)
    {
        var start = Describe(program, folder, environment);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var lines = new ConcurrentQueue<string>();
        using var process = Start(start);
        process.StandardInput.Close();
        await Task.WhenAll(PumpAsync(process.StandardOutput), PumpAsync(process.StandardError), EndAsync(process, cancellationToken));
        return new ProgramOutcome(process.ExitCode, [.. lines]);

        async Task PumpAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync(CancellationToken.None) is { } text)
            {
                lines.Enqueue(text);
                line?.Invoke(text);
            }
        }
    }

    /// <summary>Runs a program on our own terminal.</summary>
    public static async Task<int> PassThroughAsync(IReadOnlyList<string> program, string folder, CancellationToken cancellationToken)
    {
        using var process = Start(Describe(program, folder, environment: null));
        await EndAsync(process, cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Where a program lies on the PATH; null when it does not.</summary>
    public static string? Locate(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/local/sbin", "/usr/sbin", "/sbin"])
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static ProcessStartInfo Describe(IReadOnlyList<string> program, string folder, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program[0], program.Skip(1)) { WorkingDirectory = folder };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new CommandException($"cannot run {start.FileName}: {e.Message}", e);
        }
    }

    private static async Task EndAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
