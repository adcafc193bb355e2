using System.ComponentModel;
using System.Diagnostics;

namespace HybridMesh.VerifyCluster;

/// <summary>Runs kubectl, which speaks for the cluster.</summary>
/// <param name="program">Its path, or its name on PATH.</param>
/// <param name="connection">Arguments of every call: which cluster.</param>
internal sealed class Kubectl(string program, IReadOnlyList<string> connection)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Runs one command. An answer that does not come within a minute is a refusal, and so is a program that is not there.</summary>
    public async Task<KubectlAnswer> RunAsync(IEnumerable<string> arguments, string? input, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Longest, TimeProvider.System);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var process = new Process { StartInfo = StartOf([.. connection, "--request-timeout=30s", .. arguments]) };
        try
        {
            process.Start();
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var error = process.StandardError.ReadToEndAsync(deadline.Token);
            await WriteAsync(process, input ?? "", deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return new KubectlAnswer(process.ExitCode == 0, (await output).Trim(), (await error).Trim());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill();
            return new KubectlAnswer(false, "", "kubectl gave no answer within a minute");
        }
        catch (Win32Exception problem)
        {
            return new KubectlAnswer(false, "", $"'{program}' cannot be run: {problem.Message}");
        }
    }

    private ProcessStartInfo StartOf(IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task WriteAsync(Process process, string input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading everything: its exit code and its words say why.
        }
    }
}
