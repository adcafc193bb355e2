using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Supervision;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Supervision;

/// <summary>A home of its own, in a path with a space, with a real supervisor process; nothing is left of it afterwards.</summary>
public sealed class SupervisedHome : IAsyncLifetime
{
    private static readonly string[] Executable = [DotnetHost.Path, typeof(Supervisor).Assembly.Location];
    private readonly ProcessStopper _stopper = new(TimeProvider.System);

    public SupervisedHome()
    {
        Home = new HomeFolder(Directory.CreateTempSubdirectory("hybrid mesh ").FullName);
        Supervisor = new SupervisorProcess(Home, new ProcessLauncher(Home, TimeProvider.System), _stopper);
    }

    internal HomeFolder Home { get; }

    internal SupervisorProcess Supervisor { get; }

    /// <summary>A process that does nothing until it is told to end.</summary>
    internal static ProcessSpec ASleeper(string name = "sleeper", int stage = 1) => new()
    {
        Name = name,
        Stage = stage,
        Command = ["/bin/sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.05; done"],
    };

    public Task InitializeAsync()
    {
        Home.Create();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await DownAsync();
        Directory.Delete(Home.Path, recursive: true);
    }

    internal void Want(params ProcessSpec[] processes) => new DesiredState { Processes = processes }.Write(Home);

    internal Task SuperviseAsync(params string[] options) =>
        Supervisor.EnsureAsync(Executable, options, CancellationToken.None);

    internal Task DownAsync() => new Shutdown(Home, Supervisor, _stopper).RunAsync((_, _) => { }, CancellationToken.None);

    internal ProcessRecord? Find(string name) => ProcessRecords.Find(Home, name);

    /// <summary>The record of this process once it runs and is as wanted.</summary>
    internal async Task<ProcessRecord> RunningAsync(string name, Predicate<ProcessRecord>? isWanted = null) =>
        (await Eventually.ValueAsync(
            () => Task.FromResult(Find(name)),
            record => record is { IsAlive: true } && (isWanted is null || isWanted(record))))!;

    internal static void Kill(ProcessRecord record) => Assert.True(ProcessSignal.Send(record.Identity, ProcessSignal.Kill));
}
