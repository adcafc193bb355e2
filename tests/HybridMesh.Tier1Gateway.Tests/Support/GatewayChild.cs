using System.Diagnostics;
using System.Text.Json;
using HybridMesh.Testing.Time;
using HybridMesh.Tier1Gateway.Hosting;

namespace HybridMesh.Tier1Gateway.Tests.Support;

/// <summary>The gateway as a process of its own, with its own runtime settings.</summary>
internal sealed class GatewayChild : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly Task _output;

    private GatewayChild(Process process, string folder)
    {
        _process = process;
        _folder = folder;
        // Read, so that the process never waits for a full pipe.
        _output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public static GatewayChild Start(string folder, Uri controlPlane, params string[] more)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && path.EndsWith("dotnet", StringComparison.Ordinal) ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(GatewayProcess).Assembly.Location);
        foreach (var argument in RunningGateway.Arguments(folder, controlPlane, more))
        {
            start.ArgumentList.Add(argument);
        }

        return new GatewayChild(Process.Start(start)!, folder);
    }

    /// <summary>Where a listener is bound, once it is.</summary>
    public async Task<Uri> UrlAsync(string listener) =>
        await Eventually.SucceedsAsync(async () => new Uri(JsonSerializer.Deserialize<Dictionary<string, string>>(
            await File.ReadAllTextAsync(Path.Combine(_folder, "addresses.json")))![listener]));

    public void Terminate() => Process.Start("/bin/kill", ["-TERM", $"{_process.Id}"])!.WaitForExit();

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        await _output;
        _process.Dispose();
    }
}
