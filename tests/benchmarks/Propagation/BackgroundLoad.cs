using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HybridMesh.Testing.Systems;

namespace HybridMesh.Benchmarks.Propagation;

/// <summary>Many resources, many connected agents, and a steady stream of edits to resources that the measured hostname has nothing to do with.</summary>
internal sealed class BackgroundLoad : IAsyncDisposable
{
    private const int DocumentsPerWrite = 200;

    private readonly EmbeddedSystem _system;
    private readonly IReadOnlyList<SimulatedAgent> _agents;
    private readonly int _gateways;
    private readonly TimeSpan _interval;
    private readonly CancellationTokenSource _stop = new();
    private Task<BackgroundEdits>? _editing;

    private BackgroundLoad(EmbeddedSystem system, IReadOnlyList<SimulatedAgent> agents, int gateways, int editsPerSecond)
    {
        _system = system;
        _agents = agents;
        _gateways = gateways;
        _interval = TimeSpan.FromSeconds(1) / editsPerSecond;
    }

    /// <summary>Agents whose reports the control plane has stored and whose stream stands.</summary>
    public int ConnectedAgents => _agents.Count(agent => agent.IsConnected);

    public static async Task<BackgroundLoad> StartAsync(
        EmbeddedSystem system, int agents, int resources, int editsPerSecond, TextWriter progress, CancellationToken cancellationToken)
    {
        var gateways = resources - agents;
        await ApplyAsync(system, Documents.LoadTenant(), cancellationToken);
        foreach (var batch in Enumerable.Range(0, agents).Select(number => Documents.Cluster($"load-{number}")).Chunk(DocumentsPerWrite))
        {
            await ApplyAsync(system, string.Concat(batch), cancellationToken);
        }

        foreach (var batch in Enumerable.Range(0, gateways).Select(number => Documents.IngressGateway(number, "/")).Chunk(DocumentsPerWrite))
        {
            await ApplyAsync(system, string.Concat(batch), cancellationToken);
        }

        await progress.WriteLineAsync("connecting agents ...");
        var discovery = await system.DiscoveryAddressAsync();
        var connected = await Task.WhenAll(Enumerable.Range(0, agents).Select(async number =>
        {
            var token = await JoinTokenAsync(system, $"load-{number}", cancellationToken);
            return await SimulatedAgent.StartAsync($"load-{number}", token, discovery, cancellationToken);
        }));
        return new BackgroundLoad(system, connected, gateways, editsPerSecond);
    }

    public void StartEditing() => _editing = EditAsync();

    public async Task<BackgroundEdits> StopEditingAsync()
    {
        await _stop.CancelAsync();
        return await _editing!;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_agents.Select(agent => agent.DisposeAsync().AsTask()));
        _stop.Dispose();
    }

    private async Task<BackgroundEdits> EditAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(_interval, TimeProvider.System);
        var (edits, failed) = (0, 0);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                var document = Documents.IngressGateway(edits % _gateways, $"/{edits}");
                edits++;
                try
                {
                    await ApplyAsync(_system, document, CancellationToken.None);
                }
                catch (HttpRequestException)
                {
                    failed++;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the measurement is over
        }

        return new BackgroundEdits(edits / TimeProvider.System.GetElapsedTime(started).TotalSeconds, failed);
    }

    private static async Task ApplyAsync(EmbeddedSystem system, string documents, CancellationToken cancellationToken)
    {
        using var content = new StringContent(documents, Encoding.UTF8, "application/yaml");
        using var response = await system.ApiClient.PostAsync("/v2/apply", content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<string> JoinTokenAsync(EmbeddedSystem system, string cluster, CancellationToken cancellationToken)
    {
        using var response = await system.ApiClient.PostAsJsonAsync(
            $"/v2/organizations/demo-org/clusters/{cluster}/jointokens", new { role = "agent" }, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("token").GetString()!;
    }
}

/// <summary>How the background edits went.</summary>
internal sealed record BackgroundEdits(double EditsPerSecond, int Failed);
