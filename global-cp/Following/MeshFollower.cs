using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Registry;
using HybridMesh.Hosting.Health;
using HybridMesh.Store;
using HybridMesh.Store.Schema;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>
/// Keeps the model at the head of the log: loads everything once, then takes what is new. While the database is away it keeps serving
/// what it knows; when the database has another history it loads everything again and goes on serving.
/// </summary>
internal sealed partial class MeshFollower(
    MeshInbox inbox,
    MeshReader reader,
    MeshSteps steps,
    NewestModel newest,
    SchemaMigrator schema,
    RestoredState restored,
    TimeProvider time,
    ILogger<MeshFollower> logger) : BackgroundService, IReadinessCheck
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    private bool _owesRestore;
    private volatile string? _obstacle = "the revision log has not been read yet";

    string IReadinessCheck.Name => "model";

    ValueTask<string?> IReadinessCheck.CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_obstacle);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (newest.Current is null)
                {
                    await LoadAsync(stoppingToken);
                }
                else
                {
                    await FollowAsync(stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Report(failure);
                await Task.Delay(RetryDelay * (0.5 + Random.Shared.NextDouble()), time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                inbox.LookAgain();
            }
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await schema.CheckAsync(cancellationToken) is SchemaState.Unsupported unsupported)
        {
            throw new InvalidOperationException(unsupported.Reason);
        }

        var loaded = await reader.ReadAllAsync(cancellationToken);
        steps.Restart(loaded);
        _obstacle = null;
        inbox.LookAgain();
        LogLoaded(logger, loaded.Log.Revision, loaded.Registry.Version, loaded.Changes.Count);
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var (reasons, joined) = await inbox.TakeAsync(cancellationToken);
        Join(joined); // needs no database
        if (reasons.HasFlag(Wake.Targets))
        {
            Join(await reader.ReadTargetsAsync(cancellationToken));
        }

        if (_owesRestore)
        {
            await restored.WriteAgainAsync(cancellationToken);
            _owesRestore = false;
        }

        var at = newest.Current!;
        switch (await reader.ReadNewsAsync(at, reasons, cancellationToken))
        {
            case null:
                LogOtherHistory(logger, at.Log.Revision);
                await restored.ReportAgainAsync(cancellationToken); // before it is read: the copy's reports are of earlier
                await LoadAsync(cancellationToken);
                _owesRestore = true;
                break;
            case { } news when news.Log != at.Log || news.Registry != at.Registry:
                steps.Advance(at, news.Log, news.Registry, news.Changes);
                if (news.HasMore)
                {
                    inbox.LookAgain(Wake.Log);
                }

                break;
            default:
                break;
        }
    }

    private void Join(IReadOnlyCollection<GatewayWorkload> targets)
    {
        var at = newest.Current!;
        TargetChange[] changes =
        [
            .. targets
                .Where(target => !at.Compilation.Model.TargetsByNamespace[target.Namespace].Contains(target))
                .Select(target => new TargetChange(target, true)),
        ];
        if (changes.Length > 0)
        {
            steps.Advance(at, at.Log, at.Registry, changes);
        }
    }

    private void Report(Exception failure)
    {
        if (newest.Current is null)
        {
            _obstacle = failure is StoreUnavailableException ? "the database does not answer" : failure.Message;
        }

        if (failure is StoreUnavailableException)
        {
            LogAway(logger, failure.Message);
        }
        else
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Information,
        Message = "Loaded revision {Revision} and registry {RegistryVersion}: {Changes} resources and clusters")]
    private static partial void LogLoaded(ILogger logger, long revision, long registryVersion, int changes);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning,
        Message = "Revision {Revision} is not in the database's history any more: loading everything again, serving on")]
    private static partial void LogOtherHistory(ILogger logger, long revision);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "The database is away, serving what is known: {Reason}")]
    private static partial void LogAway(ILogger logger, string reason);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Error, Message = "A step of the model failed and is tried again")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
