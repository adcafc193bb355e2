using System.Diagnostics;

namespace HybridMesh.Testing.Systems;

/// <summary>Runs a program to its end.</summary>
public static class Command
{
    /// <summary>Runs <paramref name="program"/>; it is killed when <paramref name="timeout"/> is over.</summary>
    /// <exception cref="TimeoutException">It did not end in time; the message holds what it printed.</exception>
    public static async Task<CommandOutcome> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        TimeSpan timeout,
        string? standardInput = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = RepositoryRoot.Path,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(standardInput);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(timeout);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: false);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {timeout}: {await output}{await error}");
        }

        return new CommandOutcome(process.ExitCode, await output, await error);
    }
}

/// <summary>How a program ended and what it printed.</summary>
public sealed record CommandOutcome(int Exit, string Out, string Error)
{
    /// <summary>This, when the program succeeded.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it printed.</exception>
    public CommandOutcome EnsureSuccess() =>
        Exit == 0 ? this : throw new InvalidOperationException($"exit code {Exit}\n{Out}\n{Error}");
}
