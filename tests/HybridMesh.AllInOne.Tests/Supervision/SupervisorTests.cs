using System.Diagnostics;
using HybridMesh.AllInOne.Supervision;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Supervision;

/// <summary>The supervisor as its own process, with real children.</summary>
public sealed class SupervisorTests : IAsyncLifetime
{
    private readonly SupervisedHome _home = new();

    public Task InitializeAsync() => _home.InitializeAsync();

    public Task DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task Supervisor_Should_StartItAgain_When_AProcessIsKilled()
    {
        _home.Want(SupervisedHome.ASleeper());
        await _home.SuperviseAsync();
        var first = await _home.RunningAsync("sleeper");

        SupervisedHome.Kill(first);

        var second = await _home.RunningAsync("sleeper", record => record.Pid != first.Pid);
        Assert.Equal((0, 1), (first.Restarts, second.Restarts));
    }

    [Fact]
    public async Task Supervisor_Should_AdoptWhatRuns_When_ItsPredecessorWasKilled()
    {
        _home.Want(SupervisedHome.ASleeper());
        await _home.SuperviseAsync();
        var sleeper = await _home.RunningAsync("sleeper");
        var killed = await _home.RunningAsync(Supervisor.ProcessName);
        SupervisedHome.Kill(killed);
        await Eventually.TrueAsync(() => !killed.IsAlive);
        Assert.True(sleeper.IsAlive);

        await _home.SuperviseAsync();
        await LoggedAsync(9002);
        SupervisedHome.Kill(sleeper);

        var second = await _home.RunningAsync("sleeper", record => record.Pid != sleeper.Pid);
        Assert.Equal(1, second.Restarts);
    }

    [Fact]
    public async Task Supervisor_Should_ReplaceOnlyIt_When_OneSpecificationChanges()
    {
        _home.Want(SupervisedHome.ASleeper("a"), SupervisedHome.ASleeper("b"));
        await _home.SuperviseAsync();
        var (a, b) = (await _home.RunningAsync("a"), await _home.RunningAsync("b"));

        _home.Want(SupervisedHome.ASleeper("a") with { Version = "2" }, SupervisedHome.ASleeper("b"));
        await _home.RunningAsync("a", record => record.Pid != a.Pid);

        Assert.False(a.IsAlive);
        Assert.Equal(b, _home.Find("b"), RecordComparer.Instance);
    }

    [Fact]
    public async Task Supervisor_Should_StopIt_When_AProcessIsNotWantedAnyMore()
    {
        _home.Want(SupervisedHome.ASleeper("a"), SupervisedHome.ASleeper("b"));
        await _home.SuperviseAsync();
        var (a, b) = (await _home.RunningAsync("a"), await _home.RunningAsync("b"));

        _home.Want(SupervisedHome.ASleeper("b"));
        await Eventually.TrueAsync(() => !a.IsAlive && _home.Find("a") is null);

        Assert.True(b.IsAlive);
    }

    [Fact]
    public async Task Supervisor_Should_LeaveAForeignProcessAlone_When_ItHasARecordedPid()
    {
        using var foreign = Process.Start("/bin/sleep", "300");
        var stale = new ProcessRecord
        {
            Name = "sleeper",
            Pid = foreign.Id,
            StartTicks = ProcessIdentity.Of(foreign.Id)!.StartTicks - 1,
            BootId = ProcessIdentity.CurrentBootId(),
            Command = [],
            Fingerprint = "",
            LogFile = _home.Home.LogOf("sleeper"),
            StartedAt = TimeProvider.System.GetUtcNow(),
        };
        AllInOne.Layout.AtomicFile.WriteJson(_home.Home.RecordOf("sleeper"), stale);
        _home.Want(SupervisedHome.ASleeper());

        await _home.SuperviseAsync();
        await _home.RunningAsync("sleeper", record => record.Pid != foreign.Id);
        await _home.DownAsync();

        Assert.False(foreign.HasExited);
        foreign.Kill();
        await foreign.WaitForExitAsync();
    }

    [Fact]
    public async Task Supervisor_Should_NotStartTwice_When_OneHoldsTheLock()
    {
        await _home.SuperviseAsync();
        var launcher = new ProcessLauncher(_home.Home, TimeProvider.System);
        var first = await _home.RunningAsync(Supervisor.ProcessName);

        var second = await launcher.StartAsync(
            new ProcessSpec { Name = Supervisor.ProcessName, Command = ["/bin/sleep", "300"] }, restarts: 0, CancellationToken.None);

        Assert.Null(second);
        Assert.Equal(first, _home.Find(Supervisor.ProcessName), RecordComparer.Instance);
    }

    [Fact]
    public async Task Supervisor_Should_BoundTheLog_When_AProcessWritesWithoutEnd()
    {
        const long bound = 64 * 1024;
        var talker = new ProcessSpec { Name = "talker", Command = ["/bin/sh", "-c", "while :; do echo '0123456789012345678901234567890123456789'; done"] };
        _home.Want(talker);
        await _home.SuperviseAsync("--max-log-bytes", bound.ToString());
        var log = _home.Home.LogOf("talker");

        await Eventually.TrueAsync(() => File.Exists(log + ".2"));
        _home.Want();
        await Eventually.TrueAsync(() => _home.Find("talker") is null);

        Assert.InRange(new FileInfo(log + ".1").Length, 1, bound);
        Assert.InRange(new FileInfo(log + ".2").Length, 1, bound);
        Assert.Equal(3, Directory.GetFiles(_home.Home.Logs, "talker.log*").Length);
    }

    [Fact]
    public async Task Down_Should_LeaveNothing_When_SomeProcessesDoNotListen()
    {
        var deaf = new ProcessSpec
        {
            Name = "deaf",
            Stage = 2,
            Command = ["/bin/sh", "-c", "trap '' TERM INT; while :; do sleep 300; done"],
            StopTimeout = TimeSpan.FromMilliseconds(200),
        };
        _home.Want(SupervisedHome.ASleeper(), deaf);
        await _home.SuperviseAsync();
        ProcessRecord[] records =
        [
            await _home.RunningAsync("sleeper"), await _home.RunningAsync("deaf"), await _home.RunningAsync(Supervisor.ProcessName),
        ];

        await _home.DownAsync();

        Assert.All(records, record => Assert.False(record.IsAlive));
        Assert.Empty(ProcessRecords.All(_home.Home));
        Assert.Empty(SessionMembers(records[1].Pid));
    }

    private Task LoggedAsync(int eventId) => Eventually.TrueAsync(
        () => File.ReadAllText(_home.Home.LogOf(Supervisor.ProcessName)).Contains($"\"EventId\":{eventId}"));

    /// <summary>Processes whose session is the one that this pid led: field 6 of /proc/PID/stat.</summary>
    private static IEnumerable<string> SessionMembers(int leader) =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        let stat = ReadOrEmpty(Path.Combine(folder, "stat"))
        where stat.Length > 0
        let fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')
        where fields[0] != "Z" && fields[3] == leader.ToString()
        select stat;

    private static string ReadOrEmpty(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
