using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HybridMesh.Grpc.Tests.Support;

/// <summary>A node process with @grpc/grpc-js that serves and calls on command. Ends with its stdin, at the latest with the test.</summary>
public sealed class NodePeer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _waiting = new();
    private readonly SemaphoreSlim _input = new(1, 1);
    private readonly Task _reading;
    private int _lastId;

    private NodePeer(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    public static async Task<NodePeer> StartAsync()
    {
        var folder = Path.Combine(SourceFolder(), "interop");
        await NodePackages.EnsureAsync(folder);
        var start = new ProcessStartInfo("node", ["peer.js"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new NodePeer(Process.Start(start)!);
    }

    /// <summary>Runs one command of peer.js and returns its result.</summary>
    public async Task<JsonObject> RunAsync(string command, JsonObject arguments)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        var line = (JsonObject)arguments.DeepClone();
        line["id"] = id;
        line["command"] = command;
        await _input.WaitAsync();
        try
        {
            await _process.StandardInput.WriteLineAsync(line.ToJsonString());
            await _process.StandardInput.FlushAsync();
        }
        finally
        {
            _input.Release();
        }

        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }

        await _reading;
        _process.Dispose();
        _input.Dispose();
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetDirectoryName(Path.GetDirectoryName(path))!;

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var answer = JsonSerializer.Deserialize<JsonObject>(line)!;
            if (!_waiting.TryRemove((int)answer["id"]!, out var waiting))
            {
                continue;
            }

            if (answer["error"] is { } error)
            {
                waiting.SetException(new InvalidOperationException((string)error!));
            }
            else
            {
                waiting.SetResult((JsonObject)answer["result"]!);
            }
        }

        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new IOException("node has ended"));
        }
    }
}
