using System.CommandLine;
using System.Text.Json;
using HybridMesh.Cli.Api;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl get</c>: one resource, or all of a kind within a scope.</summary>
internal static class GetCommand
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Yaml, OutputFormats.Json, OutputFormats.Name);
        var limit = new Option<int>("--limit") { Description = "Most resources to list", DefaultValueFactory = _ => 10_000 };
        var resource = new ResourceArguments();
        var command = new Command("get", "Show resources") { format, limit };
        resource.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var api = GlobalOptions.Connect(parse);
            var items = resource.NamesOne(parse)
                ? [await api.GetAsync<JsonElement>($"/v2/{await resource.ResolveAsync(parse, api, cancellationToken)}", cancellationToken)]
                : await resource.ListAsync(parse, api, parse.GetValue(limit), cancellationToken);
            await WriteAsync(terminal, time, api, items, parse.GetValue(format)!, resource.NamesOne(parse), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteAsync(
        Terminal terminal, TimeProvider time, ApiClient api, IReadOnlyList<JsonElement> items, string format, bool one, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case OutputFormats.Json:
                terminal.Out.WriteLine(OutputFormats.Indented(one ? items[0] : JsonSerializer.SerializeToElement(new { items })));
                break;
            case OutputFormats.Yaml:
                foreach (var item in items)
                {
                    terminal.Out.WriteLine("---");
                    terminal.Out.Write(await api.GetTextAsync($"/v2/{Meta(item, "fqn")}", "application/yaml", cancellationToken));
                }

                break;
            case OutputFormats.Name:
                foreach (var item in items)
                {
                    terminal.Out.WriteLine(Meta(item, "fqn"));
                }

                break;
            default:
                terminal.WriteTable(["NAME", "PARENT", "REVISION", "AGE"], items.Select(item => Row(item, time)));
                break;
        }
    }

    private static IReadOnlyList<string> Row(JsonElement item, TimeProvider time)
    {
        var fqn = Contracts.Resources.Fqn.Parse(Meta(item, "fqn"), null);
        var updated = item.GetProperty("metadata").GetProperty("updatedAt").GetDateTimeOffset();
        return [fqn.Name, fqn.Parent?.Value ?? "-", Meta(item, "revision"), Terminal.Age(updated, time.GetUtcNow())];
    }

    private static string Meta(JsonElement item, string key) => item.GetProperty("metadata").GetProperty(key).ToString();
}
