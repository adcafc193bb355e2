using System.CommandLine;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Startup;
using HybridMesh.AllInOne.Status;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>up</c>: from a fresh checkout, or from any state in between, to a running system.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var timeout = new Option<int>("--timeout") { Description = "Seconds that each process may take to become ready", DefaultValueFactory = _ => 90 };
        var command = new Command(
            "up", "Sets everything up, starts the embedded system with its sample world and tells what to try. Adopts what runs already")
        {
            timeout,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            CommandContext.From(parsed), TimeSpan.FromSeconds(parsed.GetValue(timeout)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var (home, time) = (context.Home, TimeProvider.System);
        using var held = HomeLock.Take(home);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        var supervisor = new SupervisorProcess(home, new ProcessLauncher(home, time), new ProcessStopper(time));
        var readiness = new ReadinessWait(home, new HealthProbe(http, time), time);

        var system = await new UpRun(context.Repository, home, context.Terminal, supervisor, readiness, timeout, time).RunAsync(cancellationToken);
        foreach (var line in Greeting.Lines(home, system))
        {
            context.Terminal.Say(line);
        }

        return 0;
    }
}
