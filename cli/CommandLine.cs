using System.CommandLine;
using HybridMesh.Cli.Api;
using HybridMesh.Cli.Commands;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli;

/// <summary>hmctl's commands, and how their failures become exit codes.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, TimeProvider time, CancellationToken cancellationToken)
    {
        var parse = Root(terminal, time).Parse(args);
        if (parse.Errors.Count > 0)
        {
            foreach (var error in parse.Errors)
            {
                await terminal.Error.WriteLineAsync($"error: {error.Message}");
            }

            await terminal.Error.WriteLineAsync($"See '{parse.CommandResult.Command.Name} --help'.");
            return ExitCode.BadUsage;
        }

        try
        {
            var streams = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error };
            return await parse.InvokeAsync(streams, cancellationToken);
        }
        catch (UsageException usage)
        {
            await terminal.Error.WriteLineAsync($"error: {usage.Message}");
            return ExitCode.BadUsage;
        }
        catch (ApiException refused)
        {
            terminal.WriteProblem(refused.Problem, locate: null);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("interrupted");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(Terminal terminal, TimeProvider time) =>
        new("hmctl: HybridMesh's command line. Exit codes: 0 done, 1 failed, 2 bad usage, 3 analysis found something.")
        {
            GlobalOptions.Context,
            GlobalOptions.RequestTimeout,
            ApplyCommand.Create(terminal, time),
            AnalyzeCommand.Create(terminal),
            GetCommand.Create(terminal, time),
            DeleteCommand.Create(terminal),
            StatusCommand.Create(terminal, time),
            ConfigCommand.Create(terminal),
            EffectiveCommand.Create(terminal),
            HistoryCommand.Create(terminal),
            ContextCommand.Create(terminal),
            VersionCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
}
