using System.Text;
using HybridMesh.Contracts.Reading;
using HybridMesh.Hosting.Health;
using HybridMesh.ManagementApi.Resources;
using HybridMesh.Store;
using HybridMesh.Store.Commits;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Hosting;

/// <summary>Walks the write path once before the process is ready, keeping nothing, so that the first real write is as fast as the next.</summary>
internal sealed partial class WarmUp(ResourceStore store, TimeProvider time, ILogger<WarmUp> logger) : BackgroundService, IReadinessCheck
{
    private const string Sample = """
        apiVersion: gateway.hybridmesh.io/v2
        kind: Tier1Gateway
        metadata: {organization: warm, tenant: warm, workspace: warm, group: warm, name: warm}
        spec:
          workloadSelector: {namespace: warm, labels: {app: warm}}
          externalServers:
          - name: warm
            hostname: warm.example.com
            port: 80
            clusters:
            - {name: a, weight: 50}
            - {name: b, weight: 50}
        ---
        apiVersion: api.hybridmesh.io/v2
        kind: Organization
        metadata: {name: warm-up-of-the-management-api}
        """;

    private volatile string? _problem = "warming up";

    public string Name => "warm-up";

    public ValueTask<string?> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_problem);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var start = time.GetTimestamp();
        try
        {
            await WalkAsync(stoppingToken);
            LogDone(logger, time.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (StoreUnavailableException)
        {
            // The check of the store says so; the first write will be slower, nothing else.
        }
        finally
        {
            _problem = null;
        }
    }

    private async Task WalkAsync(CancellationToken stoppingToken)
    {
        var read = ResourceReader.Read(Encoding.UTF8.GetBytes(Sample), new ReadOptions { Format = InputFormat.Yaml });
        var changes = read.InApplyOrder.Select(input => ResourceChange.Put(input, EtagCondition.None)).ToList();
        var roots = changes.Where(change => change.Fqn.Parent is null).ToList();
        var dryRun = new CommitRequest
        {
            Author = nameof(WarmUp),
            Operations = [.. roots.Select(change => change.Operation)],
            DryRun = true,
        };
        if (await store.CommitAsync(dryRun, stoppingToken) is CommitResult.Planned { Results: [{ After: { } after }, ..] })
        {
            ResourceEnvelope.Of(after, roots[0].Kind).ToJsonString();
        }
    }

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "Warm after {ElapsedMs} ms")]
    private static partial void LogDone(ILogger logger, double elapsedMs);
}
