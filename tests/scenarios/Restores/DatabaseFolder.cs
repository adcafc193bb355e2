using System.Diagnostics;
using HybridMesh.Testing.Processes;
using HybridMesh.Testing.Systems;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.Scenarios.Restores;

/// <summary>PostgreSQL's data folder of an embedded system, and a copy of it. What an operator does with a snapshot of the disk.</summary>
internal sealed class DatabaseFolder
{
    private readonly EmbeddedSystem _system;
    private readonly string _data;

    private DatabaseFolder(EmbeddedSystem system, string data)
    {
        _system = system;
        _data = data;
    }

    private string Copy => _data + ".copy";

    /// <summary>Outside the home where PostgreSQL's stand-in user may not enter it.</summary>
    public static async Task<DatabaseFolder> FindAsync(EmbeddedSystem system)
    {
        var external = (await system.StatusAsync()).GetProperty("externalPaths").EnumerateArray().Select(path => path.GetString()!);
        var marker = external.Where(Directory.Exists).Append(system.Home)
            .SelectMany(place => Directory.EnumerateFiles(place, "postmaster.pid", SearchOption.AllDirectories))
            .First();
        return new DatabaseFolder(system, Path.GetDirectoryName(marker)!);
    }

    /// <summary>Keeps a copy of the database as it is. The server is coming back when this returns.</summary>
    public Task BackUpAsync() => WhileStoppedAsync(() => CopyAsync(_data, Copy));

    /// <summary>Puts the copy in the database's place. The server is coming back when this returns.</summary>
    public Task RestoreAsync() => WhileStoppedAsync(() =>
    {
        Directory.Delete(_data, recursive: true);
        Directory.Move(Copy, _data);
        return Task.CompletedTask;
    });

    // The supervisor is frozen meanwhile, or it would start PostgreSQL again at once.
    private async Task WhileStoppedAsync(Func<Task> actAsync)
    {
        var pids = await _system.PidsAsync();
        Signals.Freeze(pids["supervisor"]);
        try
        {
            Signals.Kill(pids["postgres"]);
            await Eventually.TrueAsync(() => ProcessState.IsGone(pids["postgres"]) && !IsInUse()); // its children end by themselves
            await actAsync();
        }
        finally
        {
            Signals.Thaw(pids["supervisor"]);
        }
    }

    // Every process of PostgreSQL works in the data folder.
    private bool IsInUse() => Directory.EnumerateDirectories("/proc").Any(process =>
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget == _data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // gone, or another user's
        }
    });

    // cp keeps the owner: PostgreSQL may run as another user.
    private static async Task CopyAsync(string from, string to)
    {
        using var copy = Process.Start("cp", ["-a", from, to]);
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
    }
}
