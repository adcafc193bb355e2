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
        var manifests = new Option<bool>("--manifests")
        {
            Description = "Only the Kubernetes objects, ready for 'kubectl apply --server-side --validate=strict -f -'",
        };
        var command = new Command("config", "Show exactly what gateways and agents are sent") { format, manifests };
        resource.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var api = GlobalOptions.Connect(parse);
            var fqn = await resource.ResolveAsync(parse, api, cancellationToken);
            var wanted = parse.GetValue(format)!;
            var (isManifests, isJson) = (parse.GetValue(manifests), wanted == OutputFormats.Json);
            var mediaType = isManifests || isJson ? "application/json" : "application/yaml";
            var config = await api.GetTextAsync($"/v2/{fqn}/config", mediaType, cancellationToken);
            terminal.Out.WriteLine((isManifests ? Manifests.Of(config, wanted) : config).TrimEnd());
            return ExitCode.Success;
        });
        return command;
    }
}
