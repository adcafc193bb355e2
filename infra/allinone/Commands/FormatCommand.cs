using System.CommandLine;
using HybridMesh.AllInOne.Formatting;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Programs;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>format</c>: white space of C# by <c>dotnet format</c>, of all other text by <see cref="TextFormat"/>. Style is the build's.</summary>
internal static class FormatCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Change nothing; exit code 1 when something would be changed" };
        var command = new Command("format", "Formats every file of the repository as .editorconfig says") { check };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(CommandContext.From(parsed), parsed.GetValue(check), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool check, CancellationToken cancellationToken)
    {
        var files = await TrackedFiles.ListAsync(context.Repository, cancellationToken);
        var wrong = files.Where(file => TextFormat.Applies(file) && !TextFormat.IsRight(context.Repository.Combine(file))).ToList();
        foreach (var file in wrong)
        {
            context.Terminal.Say(check ? $"{file}: line ends, tabs, blanks at a line's end or the last newline" : $"formatted {file}");
            if (!check)
            {
                TextFormat.Repair(context.Repository.Combine(file));
            }
        }

        var formatted = await FormatSourcesAsync(context, check, cancellationToken);
        if (check && (wrong.Count > 0 || !formatted))
        {
            context.Terminal.Say("Not formatted. Repair it with: ./hybridmesh format");
            return CommandLine.Failed;
        }

        return 0;
    }

    private static async Task<bool> FormatSourcesAsync(CommandContext context, bool check, CancellationToken cancellationToken)
    {
        // --folder reads no projects: seconds instead of a minute. What needs them (IDE0055 and the rest) is an error of the build.
        string[] verify = check ? ["--verify-no-changes"] : [];
        var outcome = await context.Terminal.StepAsync(
            check ? "checking the format of C#" : "formatting C#",
            () => ProgramRun.CaptureAsync(
                [DotnetHost.Path, "format", "whitespace", context.Repository.Path, "--folder", "--exclude", "**/bin/**", "**/obj/**", "**/node_modules/**", .. verify],
                context.Repository.Path,
                cancellationToken));
        foreach (var line in outcome.Lines.Where(line => outcome.ExitCode != 0 && line.Length > 0))
        {
            context.Terminal.Say(line);
        }

        return outcome.ExitCode == 0;
    }
}
