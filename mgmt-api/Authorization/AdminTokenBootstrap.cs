using HybridMesh.Hosting.Health;
using HybridMesh.Store;
using HybridMesh.Store.Identities;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Authorization;

/// <summary>Sees to it, at start, that the administrator's token exists in its file and, hashed, in the database.</summary>
internal sealed partial class AdminTokenBootstrap(
    PrincipalStore principals,
    IOptions<AuthenticationOptions> options,
    TimeProvider time,
    ILogger<AdminTokenBootstrap> logger) : BackgroundService, IReadinessCheck
{
    public const string AdministratorName = "admin";

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private volatile string? _problem = "not looked at yet";

    public string Name => "administrator token";

    public ValueTask<string?> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_problem);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryEnsureAsync(stoppingToken))
        {
            await Task.Delay(RetryDelay * (0.5 + Random.Shared.NextDouble()), time, stoppingToken);
        }
    }

    private async Task<bool> TryEnsureAsync(CancellationToken stoppingToken)
    {
        try
        {
            await EnsureAsync(stoppingToken);
            _problem = null;
            return true;
        }
        catch (Exception failure) when (failure is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            if (_problem != failure.Message)
            {
                LogFailed(logger, failure.Message);
            }

            _problem = failure.Message;
            return false;
        }
    }

    private async Task EnsureAsync(CancellationToken stoppingToken)
    {
        var file = new AdminTokenFile(options.Value.AdminTokenFile);
        var known = (await principals.ListAsync(stoppingToken)).FirstOrDefault(principal => principal.Name == AdministratorName);
        var token = file.Read();
        if (token is null)
        {
            if (known is not null)
            {
                LogWithoutFile(logger, known.Id);
                return;
            }

            token = file.CreateOrRead(AccessToken.Create());
        }

        var hash = token.Hash();
        if (known is null || known.Id != token.Id || !known.TokenHash.Span.SequenceEqual(hash))
        {
            await principals.SetAsync(token.Id, AdministratorName, hash, stoppingToken);
            LogSet(logger, token.Id);
        }
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Information, Message = "The administrator's token is {TokenId}, from its file")]
    private static partial void LogSet(ILogger logger, string tokenId);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Warning,
        Message = "There is no file with the administrator's token; token {TokenId} stays valid. To replace it, write a new one to the file")]
    private static partial void LogWithoutFile(ILogger logger, string tokenId);

    [LoggerMessage(EventId = 1203, Level = LogLevel.Warning, Message = "The administrator's token is not ready: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
