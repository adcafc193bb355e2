using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>The supervisor as the commands see it: a recorded process like those it keeps, only that they start and end it.</summary>
internal sealed class SupervisorProcess(HomeFolder home, ProcessLauncher launcher, ProcessStopper stopper)
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    public bool IsRunning => ProcessRecords.Find(home, Supervisor.ProcessName) is { IsAlive: true };

    /// <summary>Starts one unless this very one runs; an older build's is replaced. Its processes do not notice.</summary>
    /// <param name="executable">How to run this executable.</param>
    /// <param name="options">Further options of <c>supervise</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task EnsureAsync(IReadOnlyList<string> executable, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var spec = new ProcessSpec
        {
            Name = Supervisor.ProcessName,
            Command = [.. executable, "supervise", "--home", home.Path, .. options],
        };
        if (ProcessRecords.Find(home, Supervisor.ProcessName) is { IsAlive: true } running && running.Fingerprint == spec.Fingerprint)
        {
            return;
        }

        await EndAsync(cancellationToken);
        if (await launcher.StartAsync(spec, restarts: 0, cancellationToken) is null)
        {
            throw new CommandException($"the supervisor did not start; see {home.LogOf(Supervisor.ProcessName)}");
        }
    }

    /// <summary>Ends it alone.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (ProcessRecords.Find(home, Supervisor.ProcessName) is { IsAlive: true } running)
        {
            await stopper.StopAsync(running.Identity, ProcessSignal.Terminate, StopTimeout, cancellationToken);
        }

        File.Delete(home.RecordOf(Supervisor.ProcessName));
    }
}
