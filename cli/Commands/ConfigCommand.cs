using System.CommandLine;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl config</c>: exactly what targets are sent because of a resource; of a cluster, all its targets are sent.</summary>
internal static class ConfigCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = OutputFormats.Option(OutputFormats.Yaml, OutputFormats.Json);
        var resource = new ResourceArguments();
        var command = new Command("config", "Show exactly what gateways and agents are sent") { format };
        resource.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var api = GlobalOptions.Connect(parse);
            var fqn = await resource.ResolveAsync(parse, api, cancellationToken);
            var mediaType = parse.GetValue(format) == OutputFormats.Json ? "application/json" : "application/yaml";
            terminal.Out.WriteLine((await api.GetTextAsync($"/v2/{fqn}/config", mediaType, cancellationToken)).TrimEnd());
            return ExitCode.Success;
        });
        return command;
    }
}
