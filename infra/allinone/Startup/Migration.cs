using HybridMesh.EmbeddedPostgres;
using HybridMesh.Store;
using HybridMesh.Store.Schema;

namespace HybridMesh.AllInOne.Startup;

/// <summary>Brings a database to the schema of this build.</summary>
internal static class Migration
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the server takes commands (it may be recovering) and migrates.</summary>
    public static async Task RunAsync(RunningPostgres server, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                await RunAsync(server.ConnectionString, server.PasswordFile, cancellationToken);
                return;
            }
            catch (StoreUnavailableException) when (time.GetElapsedTime(started) < timeout)
            {
                await Task.Delay(Poll, time, cancellationToken);
            }
            catch (StoreUnavailableException e)
            {
                throw new CommandException($"PostgreSQL does not take commands after {timeout.TotalSeconds} s: {e.Message}", e);
            }
        }
    }

    /// <returns>The names of the migrations that were applied.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string connection, string? passwordFile, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, string?>
        {
            [$"{StoreOptions.Section}:{nameof(StoreOptions.ConnectionString)}"] = connection,
            [$"{StoreOptions.Section}:{nameof(StoreOptions.PasswordFile)}"] = passwordFile,
        };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStore()
            .BuildServiceProvider();
        try
        {
            return await services.GetRequiredService<SchemaMigrator>().MigrateAsync(cancellationToken);
        }
        catch (InvalidOperationException e)
        {
            throw new CommandException(e.Message, e);
        }
    }
}
