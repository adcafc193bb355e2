using System.CommandLine;

namespace HybridMesh.AllInOne.Commands;

/// <summary>All commands, and what their outcomes mean to the shell.</summary>
internal static class CommandLine
{
    /// <summary>Exit code when a command could not do what it was asked.</summary>
    public const int Failed = 1;

    /// <summary>Exit code when the command line cannot be understood.</summary>
    public const int BadUsage = 2;

    /// <summary>The name people type; the executable behind it is called otherwise.</summary>
    private const string ScriptName = "./hybridmesh";

    public static RootCommand Create() => new("HybridMesh on one machine: everything it needs, the system itself, its tests.")
    {
        CommandContext.HomeOption,
        UpCommand.Create(),
        DownCommand.Create(),
        StatusCommand.Create(),
        LogsCommand.Create(),
        MigrateCommand.Create(),
        TestCommand.Create(),
        BenchCommand.Create(),
        FormatCommand.Create(),
        CleanCommand.Create(),
        SuperviseCommand.Create(),
        ServerCommands.Serve(),
        ServerCommands.SampleService(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        try
        {
            // Servers (supervise, serve) end by their host's own handling of signals, in their own time.
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = new HelpWriter(Console.Out, ScriptName),
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = parsed.CommandResult.Command.Hidden ? null : TimeSpan.FromSeconds(30),
            });
            return parsed.Errors.Count > 0 ? BadUsage : exitCode;
        }
        catch (CommandException failed)
        {
            await Console.Error.WriteLineAsync($"{ScriptName}: {failed.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{ScriptName}: interrupted");
            return 130;
        }
    }
}
