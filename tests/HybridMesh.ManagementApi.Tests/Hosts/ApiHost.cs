using System.Net.Http.Headers;
using HybridMesh.Hosting;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Identity;
using HybridMesh.ManagementApi.Hosting;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Schema;
using HybridMesh.Testing.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.ManagementApi.Tests.Hosts;

/// <summary>The management API as its process composes it, on a port and a database of its own.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PostgresFixture? _ownDatabase;
    private readonly DirectoryInfo _folder;

    private ApiHost(WebApplication app, string connectionString, PostgresFixture? ownDatabase, DirectoryInfo folder)
    {
        ConnectionString = connectionString;
        _app = app;
        _ownDatabase = ownDatabase;
        _folder = folder;
        Address = new Uri(app.Services.GetRequiredService<ListenerAddresses>()[ManagementApiComposition.Listener]);
        Client = new HttpClient { BaseAddress = Address };
        Anonymous = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>Speaks as the administrator.</summary>
    public HttpClient Client { get; }

    public HttpClient Anonymous { get; }

    public IServiceProvider Services => _app.Services;

    public string ConnectionString { get; }

    public string KeyFile => Path.Combine(_folder.FullName, "key");

    public string TokenFile => TokenFileIn(_folder);

    public string Token => File.ReadAllText(TokenFile).Trim();

    /// <summary>Starts on a new database, or on a given one.</summary>
    public static async Task<ApiHost> StartAsync(
        PostgresFixture? database = null, DirectoryInfo? folder = null, Dictionary<string, string>? options = null)
    {
        var own = database is null ? await PostgresFixture.StartAsync() : null;
        var connection = (database ?? own!).ConnectionString;
        var host = await StartAsync(connection, own, folder, options ?? []);
        await host.ReadyAsync();
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Token);
        return host;
    }

    /// <summary>Starts without waiting for readiness, against whatever the connection string names.</summary>
    public static Task<ApiHost> StartUnreadyAsync(string connectionString, DirectoryInfo folder) =>
        StartAsync(connectionString, null, folder, [], migrate: false);

    /// <summary>The newest revision, read from the store beside the API.</summary>
    public async Task<long> HeadAsync() =>
        (await Services.GetRequiredService<RevisionLog>().ReadHeadAsync(CancellationToken.None)).Revision;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Anonymous.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownDatabase is not null)
        {
            await _ownDatabase.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }

    private static async Task<ApiHost> StartAsync(
        string connectionString, PostgresFixture? own, DirectoryInfo? folder, Dictionary<string, string> options, bool migrate = true)
    {
        folder ??= Directory.CreateTempSubdirectory("hybridmesh-api-");
        var keyFile = Path.Combine(folder.FullName, "key");
        KeyEncryptionKey.CreateFile(keyFile);
        var all = new Dictionary<string, string>(options)
        {
            ["Listeners:api"] = "127.0.0.1:0",
            ["Store:ConnectionString"] = connectionString,
            ["Authentication:AdminTokenFile"] = TokenFileIn(folder),
            ["Identity:KeyFile"] = keyFile,
        };
        var builder = ProcessHost.CreateBuilder("mgmt-api", [.. all.Select(option => $"--{option.Key}={option.Value}")]);
        builder.Logging.ClearProviders();
        builder.AddManagementApi();
        var app = builder.Build();
        app.MapManagementApi();
        if (migrate)
        {
            await app.Services.GetRequiredService<SchemaMigrator>().MigrateAsync(CancellationToken.None);
        }

        await app.StartAsync();
        return new ApiHost(app, connectionString, own, folder);
    }

    private static string TokenFileIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "admin.token");

    private Task ReadyAsync() => Testing.Time.Eventually.TrueAsync(async () => (await Anonymous.GetAsync("/readyz")).IsSuccessStatusCode);
}
