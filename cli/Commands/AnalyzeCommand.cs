using System.CommandLine;
using System.Text.Json;
using HybridMesh.Cli.Api;
using HybridMesh.Cli.Input;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl analyze</c>: what an apply of the files would change, without applying them.</summary>
internal static class AnalyzeCommand
{
    private static readonly string[] Severities = ["INFO", "WARNING", "ERROR"];

    public static Command Create(Terminal terminal)
    {
        var files = new Option<string[]>("--filename", "-f") { Description = "File, folder, or - for standard input; may be repeated", Required = true };
        var recursive = new Option<bool>("--recursive", "-R") { Description = "Look into sub-folders too" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "Least severity that makes the exit code 3: error, warning",
            DefaultValueFactory = _ => "error",
        };
        failOn.AcceptOnlyFromAmong("error", "warning");
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Yaml, OutputFormats.Json);
        var command = new Command("analyze", "Show what applying files would change, without storing anything") { files, recursive, failOn, format };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var stream = new DocumentStream(await InputFiles.ReadAsync(parse.GetValue(files)!, parse.GetValue(recursive), Console.In, cancellationToken));
            using var api = GlobalOptions.Connect(parse);
            JsonElement answer;
            try
            {
                answer = await api.AnalyzeAsync(stream.Text, cancellationToken);
            }
            catch (ApiException refused)
            {
                terminal.WriteProblem(refused.Problem, stream.Locate);
                return ExitCode.Failed;
            }

            var analysis = answer.Deserialize<AnalyzeAnswer>(JsonSerializerOptions.Web)!;
            OutputFormats.Write(terminal, answer, parse.GetValue(format)!, () => AnalysisTable.Write(terminal, analysis));
            return ExitCodeOf(analysis, parse.GetValue(failOn)!);
        });
        return command;
    }

    /// <summary>What scripts are told: what an apply would end is no reason to stop.</summary>
    public static int ExitCodeOf(AnalyzeAnswer analysis, string failOn) =>
        analysis.Findings.Any(finding => finding.Change != "gone" && Rank(finding.Severity) >= Rank(failOn.ToUpperInvariant()))
            ? ExitCode.Findings
            : ExitCode.Success;

    private static int Rank(string severity) => Array.IndexOf(Severities, severity);
}
