using System.Diagnostics;
using System.Text.Json;
using HybridMesh.Testing.Processes;
using HybridMesh.Testing.Time;

namespace HybridMesh.Testing.Systems.Distributed;

/// <summary>One of our executables, run with an options file in a folder of its own and known by its process id.</summary>
public sealed class SystemProcess
{
    // The shell becomes the program: its process id is the program's.
    private const string Launch = """log=$1; shift; exec "$@" >>"$log" 2>&1""";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ScratchFolder _scratch;
    private readonly IReadOnlyList<string> _program;
    private readonly string _folder;
    private readonly string _healthListener;
    private Process? _process;

    internal SystemProcess(
        ScratchFolder scratch, string name, IReadOnlyList<string> program, string healthListener, Dictionary<string, object> options)
    {
        _scratch = scratch;
        _program = program;
        _folder = Path.Combine(scratch.Path, name);
        _healthListener = healthListener;
        options["Hosting"] = new { AddressFile };
        Directory.CreateDirectory(_folder);
        File.WriteAllText(OptionsFile, JsonSerializer.Serialize(options));
    }

    private string OptionsFile => Path.Combine(_folder, "options.json");

    private string AddressFile => Path.Combine(_folder, "addresses.json");

    private string Log => Path.Combine(_folder, "log");

    /// <summary>Starts it, without waiting until it is ready.</summary>
    public void Start()
    {
        File.Delete(AddressFile);
        var start = new ProcessStartInfo("/bin/sh", ["-c", Launch, "launch", Log, .. _program, "--config", OptionsFile])
        {
            WorkingDirectory = _folder,
        };
        start.Environment["DOTNET_gcServer"] = "0"; // many processes on few cores
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        _process = Process.Start(start)!;
        _scratch.Watch(_process.Id);
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient();
        await Eventually.SucceedsAsync(
            async () => (await http.GetAsync(new Uri(Address(_healthListener), "/readyz"))).EnsureSuccessStatusCode(),
            StartLimit,
            $"it is ready; its log is {Log}");
    }

    /// <summary>Where it listens under a name of its own; known once it has started.</summary>
    public Uri Address(string listener)
    {
        using var addresses = JsonDocument.Parse(File.ReadAllText(AddressFile));
        return new Uri(addresses.RootElement.GetProperty(listener).GetString()!);
    }

    /// <summary>Reads what one of its listeners answers.</summary>
    public async Task<string> GetAsync(string listener, string path)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(Address(listener), path));
    }

    /// <summary>Kills it as <c>kill -9</c> does, frozen or not. Does nothing when it does not run.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            Signals.Kill(process.Id);
            await process.WaitForExitAsync();
            _scratch.Forget(process.Id);
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>Freezes it: its connections stay open, nothing is answered.</summary>
    public Task FreezeAsync()
    {
        Signals.Freeze(_process!.Id);
        return Eventually.TrueAsync(() => ProcessState.IsFrozen(_process.Id));
    }

    /// <summary>Lets it go on.</summary>
    public void Thaw() => Signals.Thaw(_process!.Id);

    /// <summary>Takes away a file of its state folder, as a lost disk would.</summary>
    public void Forget(string file) => File.Delete(Path.Combine(StateOf(_folder), file));

    internal static string StateOf(string folder) => Path.Combine(folder, "state");
}
