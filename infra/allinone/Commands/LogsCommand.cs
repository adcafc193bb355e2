using System.CommandLine;
using HybridMesh.AllInOne.Logs;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>logs</c>: the last lines of one log or of all, and what is added to them.</summary>
internal static class LogsCommand
{
    public static Command Create()
    {
        var process = new Argument<string?>("process")
        {
            Description = "One process, as status names it; all when not given",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on with what is written from now on" };
        var tail = new Option<int>("--tail", "-n") { Description = "How many of the last lines", DefaultValueFactory = _ => 50 };
        var command = new Command("logs", "Shows what the processes wrote") { process, follow, tail };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(CommandContext.From(parsed), parsed.GetValue(process), parsed.GetValue(follow), parsed.GetValue(tail), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string? process, bool follow, int tail, CancellationToken cancellationToken)
    {
        string[] names = Directory.Exists(context.Home.Logs)
            ? [.. Directory.EnumerateFiles(context.Home.Logs, "*.log").Select(file => Path.GetFileNameWithoutExtension(file)).Order()]
            : [];
        if (process is not null && !names.Contains(process))
        {
            throw new CommandException($"there is no log of '{process}'; there are: {string.Join(", ", names.DefaultIfEmpty("none"))}");
        }

        var wanted = process is null ? names : [process];
        var logs = wanted.Select(name => new LogFile(context.Home.LogOf(name), wanted.Length > 1 ? $"{name} | " : "")).ToList();
        foreach (var log in logs)
        {
            log.WriteTail(Console.Out, tail);
        }

        while (follow && !cancellationToken.IsCancellationRequested)
        {
            logs.ForEach(log => log.WriteNew(Console.Out));
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }
}
