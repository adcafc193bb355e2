using System.CommandLine;
using HybridMesh.Cli.Api;
using HybridMesh.Cli.Input;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl apply</c>: create or update from files, all in one transaction.</summary>
internal static class ApplyCommand
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var files = new Option<string[]>("--filename", "-f") { Description = "File, folder, or - for standard input; may be repeated", Required = true };
        var recursive = new Option<bool>("--recursive", "-R") { Description = "Look into sub-folders too" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything on the server, change nothing" };
        var wait = new Option<bool>("--wait") { Description = "Return when every target that must change has acknowledged" };
        var timeout = new Option<int>("--timeout") { Description = "Longest wait, in seconds", DefaultValueFactory = _ => 60 };
        var allowAbsent = new Option<bool>("--allow-absent") { Description = "With --wait: succeed although some targets are not connected" };
        var message = new Option<string?>("--message", "-m") { Description = "Message recorded with the revision" };
        var command = new Command("apply", "Create or update resources from YAML or JSON")
        {
            files, recursive, dryRun, wait, timeout, allowAbsent, message,
        };
        command.SetAction((parse, cancellationToken) => RunAsync(
            parse,
            terminal,
            time,
            new Request(
                parse.GetValue(files)!, parse.GetValue(recursive), parse.GetValue(dryRun), parse.GetValue(wait),
                TimeSpan.FromSeconds(parse.GetValue(timeout)), parse.GetValue(allowAbsent), parse.GetValue(message)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parse, Terminal terminal, TimeProvider time, Request request, CancellationToken cancellationToken)
    {
        var stream = new DocumentStream(await InputFiles.ReadAsync(request.Files, request.Recursive, Console.In, cancellationToken));
        using var api = GlobalOptions.Connect(parse);
        ApplyAnswer answer;
        try
        {
            answer = await api.ApplyAsync(stream.Text, request.DryRun, request.Message, cancellationToken);
        }
        catch (ApiException refused)
        {
            terminal.WriteProblem(refused.Problem, stream.Locate);
            return ExitCode.Failed;
        }

        Show(terminal, answer);
        if (!request.Wait || request.DryRun)
        {
            return ExitCode.Success;
        }

        var revision = answer.Revision ?? await NewestRevisionAsync(api, answer, cancellationToken);
        var isLive = await new RolloutWait(api, terminal, time).WaitAsync(revision, request.Timeout, request.AllowAbsent, cancellationToken);
        return isLive ? ExitCode.Success : ExitCode.Failed;
    }

    private static void Show(Terminal terminal, ApplyAnswer answer)
    {
        foreach (var result in answer.Results)
        {
            terminal.Out.WriteLine($"{result.Fqn} {result.Action}{(answer.DryRun ? " (dry run)" : "")}");
            foreach (var warning in result.Warnings ?? [])
            {
                terminal.Error.WriteLine($"warning: {result.Fqn}: {warning}");
            }
        }
    }

    // Nothing changed: what is waited for is the newest revision among the applied resources.
    private static async Task<long> NewestRevisionAsync(ApiClient api, ApplyAnswer answer, CancellationToken cancellationToken)
    {
        var newest = 0L;
        foreach (var result in answer.Results)
        {
            var resource = await api.GetAsync<System.Text.Json.JsonElement>($"/v2/{result.Fqn}", cancellationToken);
            newest = Math.Max(newest, resource.GetProperty("metadata").GetProperty("revision").GetInt64());
        }

        return newest;
    }

    private sealed record Request(
        IReadOnlyList<string> Files, bool Recursive, bool DryRun, bool Wait, TimeSpan Timeout, bool AllowAbsent, string? Message);
}
