using System.CommandLine;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>down</c>: ends everything, keeps the data.</summary>
internal static class DownCommand
{
    public static Command Create()
    {
        var command = new Command("down", "Stops every process of the embedded system; data and settings stay. Harmless when nothing runs");
        command.SetAction((parsed, cancellationToken) => RunAsync(CommandContext.From(parsed), cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(context.Home.Run))
        {
            context.Terminal.Say($"Nothing runs: nothing was ever started in {context.Home.Path}.");
            return 0;
        }

        using var held = HomeLock.Take(context.Home);
        await StopAsync(context, cancellationToken);
        context.Terminal.Say("Nothing runs any more; the data stays (./hybridmesh clean removes it).");
        return 0;
    }

    /// <summary>Ends everything; the caller holds the home's lock.</summary>
    public static async Task StopAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var stopper = new ProcessStopper(TimeProvider.System);
        var supervisor = new SupervisorProcess(context.Home, new ProcessLauncher(context.Home, TimeProvider.System), stopper);
        await new Shutdown(context.Home, supervisor, stopper).RunAsync(
            (name, wentByItself) => context.Terminal.Say($"- {name} {(wentByItself ? "stopped" : "killed, it did not stop in time")}"),
            cancellationToken);
    }
}
