using System.CommandLine;
using System.Text.Json;
using HybridMesh.Cli.Api;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl history</c>: the revision log, newest first.</summary>
internal static class HistoryCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Json);
        var limit = new Option<int>("--limit") { Description = "Most revisions to show, 1 to 500", DefaultValueFactory = _ => 20 };
        var command = new Command("history", "Show who changed what, newest first") { format, limit };
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var api = GlobalOptions.Connect(parse);
            var page = await api.GetAsync<Page>($"/v2/revisions?order=desc&pageSize={Math.Clamp(parse.GetValue(limit), 1, 500)}", cancellationToken);
            if (parse.GetValue(format) == OutputFormats.Json)
            {
                terminal.Out.WriteLine(OutputFormats.Indented(JsonSerializer.SerializeToElement(new { items = page.Items })));
                return ExitCode.Success;
            }

            var revisions = page.Items.Select(item => item.Deserialize<RevisionAnswer>(JsonSerializerOptions.Web)!);
            terminal.WriteTable(["REVISION", "TIME", "AUTHOR", "CHANGES", "MESSAGE"], revisions.Select(Row));
            return ExitCode.Success;
        });
        return command;
    }

    private static IReadOnlyList<string> Row(RevisionAnswer revision)
    {
        var first = revision.Changes.Count > 0 ? $"{revision.Changes[0].Action} {revision.Changes[0].Fqn}" : "-";
        var more = revision.Changes.Count > 1 ? $" and {revision.Changes.Count - 1} more" : "";
        return
        [
            revision.Revision.ToString(), revision.CreatedAt.ToString("yyyy-MM-dd HH:mm:ss'Z'"), revision.Author, first + more, revision.Message ?? "",
        ];
    }
}
