using System.CommandLine;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>clean</c>: removes the home and everything that was written elsewhere for it.</summary>
internal static class CleanCommand
{
    public static Command Create()
    {
        var force = new Option<bool>("--force") { Description = "Do not ask, and stop what runs first" };
        var command = new Command("clean", "Removes the embedded system with all its data, and what it wrote outside its folder")
        {
            force,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(CommandContext.From(parsed), parsed.GetValue(force), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool force, CancellationToken cancellationToken)
    {
        var home = context.Home;
        if (!home.Exists)
        {
            context.Terminal.Say($"Nothing to remove: there is no {home.Path}.");
            return 0;
        }

        RefuseUnlessOurs(home);
        var isRunning = ProcessRecords.All(home).Any(record => record.IsAlive);
        if (!force && !Confirm(context, isRunning))
        {
            return 1;
        }

        using (HomeLock.Take(home))
        {
            await DownCommand.StopAsync(context, cancellationToken);
            foreach (var path in ExternalPaths.Read(home).Append(home.Path))
            {
                context.Terminal.Say($"- removing {path}");
                Directory.Delete(path, recursive: true);
            }
        }

        return 0;
    }

    /// <summary>A mistyped --home must not cost somebody a folder.</summary>
    private static void RefuseUnlessOurs(HomeFolder home)
    {
        if (!Directory.Exists(home.Run) && Directory.EnumerateFileSystemEntries(home.Path).Any(entry => Path.GetFileName(entry) != "bin"))
        {
            throw new CommandException($"{home.Path} does not look like the folder of an embedded system; nothing was removed");
        }
    }

    private static bool Confirm(CommandContext context, bool isRunning)
    {
        var what = $"{(isRunning ? "stop what runs and " : "")}remove {context.Home.Path} with all its data";
        if (Console.IsInputRedirected)
        {
            context.Terminal.Warn($"this would {what}; say --force to do it");
            return false;
        }

        Console.Write($"This will {what}. Type yes to go on: ");
        return Console.ReadLine()?.Trim() == "yes";
    }
}
