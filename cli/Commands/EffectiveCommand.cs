using System.CommandLine;
using System.Text.Json;
using HybridMesh.Cli.Api;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl effective</c>: the settings in effect for a resource, and where each is set.</summary>
internal static class EffectiveCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = OutputFormats.Option(OutputFormats.Table, OutputFormats.Yaml, OutputFormats.Json);
        var resource = new ResourceArguments();
        var command = new Command("effective", "Show the settings in effect for a resource, and where each is set") { format };
        resource.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var api = GlobalOptions.Connect(parse);
            var fqn = await resource.ResolveAsync(parse, api, cancellationToken);
            var answer = await api.GetAsync<JsonElement>($"/v2/{fqn}/effective", cancellationToken);
            Write(terminal, answer, parse.GetValue(format)!);
            return ExitCode.Success;
        });
        return command;
    }

    public static void Write(Terminal terminal, JsonElement answer, string format) =>
        OutputFormats.Write(terminal, answer, format, () =>
            terminal.WriteTable(["SETTING", "VALUE", "SET BY", "AT"], answer.Deserialize<EffectiveAnswer>(JsonSerializerOptions.Web)!.Values.Select(Row)));

    private static IReadOnlyList<string> Row(EffectiveSetting setting) =>
    [
        setting.Path,
        setting.Value.ValueKind == JsonValueKind.String ? setting.Value.GetString()! : setting.Value.GetRawText(),
        setting.Origin?.Fqn ?? "-",
        setting.Origin?.Path ?? "-",
    ];
}
