using System.Net.Http.Headers;
using System.Text.Json;
using HybridMesh.Testing.Processes;
using HybridMesh.Testing.Time;

namespace HybridMesh.Testing.Systems;

/// <summary>
/// The embedded system as a user runs it, <c>./hybridmesh up</c>, in a home of its own: real processes, real PostgreSQL, ephemeral ports.
/// Disposing brings it down and removes every trace.
/// </summary>
public sealed class EmbeddedSystem : IRunningSystem, IAsyncDisposable
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder;

    private EmbeddedSystem(DirectoryInfo folder)
    {
        _folder = folder;
        Home = Path.Combine(folder.FullName, "home");
    }

    /// <summary>The system's folder.</summary>
    public string Home { get; }

    /// <summary>Base address of the management API.</summary>
    public Uri Api { get; private set; } = null!;

    /// <summary>Where the edge takes requests.</summary>
    public Uri Edge { get; private set; } = null!;

    /// <summary>A client of the API, signed in as the administrator.</summary>
    public HttpClient ApiClient { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Starts a system and waits until it is healthy, with the sample world applied.</summary>
    public static async Task<EmbeddedSystem> StartAsync()
    {
        var system = new EmbeddedSystem(Directory.CreateTempSubdirectory("hybridmesh"));
        try
        {
            await system.UpAsync();
            var status = await system.StatusAsync();
            system.Api = new Uri(status.GetProperty("api").GetString()!);
            system.Edge = new Uri(status.GetProperty("edge").GetString()!);
            var token = (await File.ReadAllTextAsync(status.GetProperty("adminTokenFile").GetString()!)).Trim();
            system.ApiClient.BaseAddress = system.Api;
            system.ApiClient.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs <c>./hybridmesh up</c> in this home: starts what does not run, adopts what does.</summary>
    public async Task UpAsync() => (await HybridMeshAsync("up")).EnsureSuccess();

    /// <summary>Runs a command of <c>./hybridmesh</c> in this home.</summary>
    public Task<CommandOutcome> HybridMeshAsync(params string[] arguments) =>
        Command.RunAsync(Path.Combine(RepositoryRoot.Path, "hybridmesh"), [.. arguments, "--home", Home], Environment(), CommandTimeout);

    /// <summary>Runs <c>hmctl</c> as <c>up</c> has put it there.</summary>
    public Task<CommandOutcome> HmctlAsync(params string[] arguments) =>
        Command.RunAsync(Path.Combine(Home, "bin", "hmctl"), arguments, Environment(), CommandTimeout);

    /// <summary>Runs <c>hmctl</c> with a text on its standard input.</summary>
    public Task<CommandOutcome> HmctlAsync(string standardInput, IReadOnlyList<string> arguments) =>
        Command.RunAsync(Path.Combine(Home, "bin", "hmctl"), arguments, Environment(), CommandTimeout, standardInput);

    /// <summary>The answer of <c>status --json</c>.</summary>
    public async Task<JsonElement> StatusAsync()
    {
        var outcome = await HybridMeshAsync("status", "--json");
        return JsonDocument.Parse(outcome.Out).RootElement;
    }

    /// <summary>Where agents and gateways reach the control plane.</summary>
    public Task<Uri> DiscoveryAddressAsync() => AddressAsync("control-plane", "discovery");

    /// <summary>Where a process of this system listens under a name of its own.</summary>
    public async Task<Uri> AddressAsync(string process, string listener) => new(
        (await ProcessAsync(process)).GetProperty("addresses").GetProperty(listener).GetString()!);

    /// <summary>Waits until every process runs and is ready.</summary>
    public Task WaitUntilHealthyAsync() =>
        Eventually.ValueAsync(
            () => HybridMeshAsync("status", "--json"), outcome => outcome.Exit == 0, TimeSpan.FromMinutes(1), "every process is healthy");

    /// <summary>The process id of a process of this system.</summary>
    public async Task<int> PidAsync(string process) => (await ProcessAsync(process)).GetProperty("pid").GetInt32();

    /// <summary>The process ids of all processes of this system that run, by name.</summary>
    public async Task<IReadOnlyDictionary<string, int>> PidsAsync() => (await StatusAsync()).GetProperty("processes").EnumerateArray()
        .Where(process => process.GetProperty("pid").ValueKind == JsonValueKind.Number)
        .ToDictionary(process => process.GetProperty("name").GetString()!, process => process.GetProperty("pid").GetInt32());

    /// <summary>Kills a process of this system as <c>kill -9</c> does, and waits until it is gone.</summary>
    public async Task KillAsync(string process)
    {
        var pid = await PidAsync(process);
        Signals.Kill(pid);
        await Eventually.TrueAsync(() => ProcessState.IsGone(pid)); // not "until it is reaped": its parent may be frozen
    }

    /// <summary>Sends a signal, such as <c>STOP</c> or <c>CONT</c>, to a process of this system.</summary>
    public async Task SignalAsync(string process, string signal)
    {
        var pid = await PidAsync(process);
        (await Command.RunAsync("kill", [$"-{signal}", $"{pid}"], Environment(), CommandTimeout)).EnsureSuccess();
    }

    public async ValueTask DisposeAsync()
    {
        ApiClient.Dispose();
        if (Directory.Exists(Home))
        {
            (await HybridMeshAsync("down")).EnsureSuccess();
            (await HybridMeshAsync("clean", "--force")).EnsureSuccess();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<JsonElement> ProcessAsync(string process) =>
        (await StatusAsync()).GetProperty("processes").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == process);

    private static Dictionary<string, string> Environment() => [];
}
