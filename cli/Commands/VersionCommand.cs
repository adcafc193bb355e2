using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using HybridMesh.Cli.Output;

namespace HybridMesh.Cli.Commands;

/// <summary><c>hmctl version</c>: ours and the server's.</summary>
internal static class VersionCommand
{
    public static Command Create(Terminal terminal)
    {
        var clientOnly = new Option<bool>("--client") { Description = "Do not ask the server" };
        var command = new Command("version", "Show the versions of hmctl and of the server") { clientOnly };
        command.SetAction(async (parse, cancellationToken) =>
        {
            terminal.Out.WriteLine($"hmctl  {typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}");
            if (parse.GetValue(clientOnly))
            {
                return ExitCode.Success;
            }

            using var api = GlobalOptions.Connect(parse);
            var server = await api.GetAsync<JsonElement>("/v2/version", cancellationToken);
            terminal.Out.WriteLine($"server {server.GetProperty("version").GetString()}");
            return ExitCode.Success;
        });
        return command;
    }
}
