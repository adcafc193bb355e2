using System.CommandLine;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>supervise</c>: the supervisor itself. Started by <c>up</c>, not by people.</summary>
internal static class SuperviseCommand
{
    public static Command Create()
    {
        var maxLogBytes = new Option<long>("--max-log-bytes")
        {
            Description = "Size at which a process's log is turned over",
            DefaultValueFactory = _ => new LogRotation().MaxBytes,
        };
        var command = new Command("supervise", "Runs the supervisor in the foreground (up starts it in the background)")
        {
            maxLogBytes,
        };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(CommandContext.HomeOf(parsed), parsed.GetValue(maxLogBytes), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(HomeFolder home, long maxLogBytes, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = Supervisor.ProcessName });
        builder.Logging.AddJsonConsole(options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        builder.Services.AddSingleton(home);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new SupervisionOptions { Logs = new LogRotation { MaxBytes = maxLogBytes } });
        builder.Services.AddSingleton<ProcessLauncher>();
        builder.Services.AddSingleton<ProcessStopper>();
        builder.Services.AddHostedService<Supervisor>();
        using var host = builder.Build();
        await host.RunAsync(cancellationToken);
        return 0;
    }
}
