using System.CommandLine;
using System.Text.Json;
using HybridMesh.Cli.Api;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl status</c>: how far a resource has come, on which targets, and what analysis found. Exit code 1 when it has failed.</summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var resource = new ResourceArguments();
        var command = new Command("status", "Show how far a resource has come and why") { format };
        resource.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var api = GlobalOptions.Connect(parse);
            var fqn = await resource.ResolveAsync(parse, api, cancellationToken);
            var answer = await api.GetAsync<JsonElement>($"/v2/{fqn}/status", cancellationToken);
            var status = answer.Deserialize<StatusAnswer>(JsonSerializerOptions.Web)!;
            if (parse.GetValue(format) == OutputFormats.Json)
            {
                terminal.Out.WriteLine(OutputFormats.Indented(answer));
            }
            else
            {
                Write(terminal, time, fqn.Value, status);
            }

            return status.Phase == "FAILED" ? ExitCode.Failed : ExitCode.Success;
        });
        return command;
    }

    private static void Write(Terminal terminal, TimeProvider time, string fqn, StatusAnswer status)
    {
        var since = status.Since is { } at ? $", for {Terminal.Age(at, time.GetUtcNow())}" : "";
        var revision = status.Revision is { } number ? $", revision {number}" : "";
        terminal.Out.WriteLine($"{fqn}: {status.Phase} ({status.Reason}{revision}{since})");
        if (status.Message is { Length: > 0 } message)
        {
            terminal.Out.WriteLine($"  {message}");
        }

        if (status.Targets is { Count: > 0 } targets)
        {
            terminal.Out.WriteLine();
            terminal.WriteTable(["TARGET", "INSTANCE", "STATE", "REVISION", "ERRORS"], targets.Select(Row));
        }

        foreach (var finding in status.Findings ?? [])
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{finding.Severity} {finding.Code} {finding.Fqn}{(finding.Path is { Length: > 0 } path ? " " + path : "")}");
            terminal.Out.WriteLine($"  {finding.Message}");
            if (finding.Advice is { Length: > 0 } advice)
            {
                terminal.Out.WriteLine($"  {advice}");
            }
        }
    }

    private static IReadOnlyList<string> Row(TargetState target) =>
    [
        target.Target, target.Instance, target.State, target.AppliedRevision?.ToString() ?? "-",
        string.Join("; ", (target.Errors ?? []).Select(refused => $"{refused.Message} ({refused.Code})")),
    ];
}
