using System.CommandLine;
using System.Text.Json;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Status;
using HybridMesh.AllInOne.Terminals;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>status</c>: exit code 0 when everything runs and is ready, else 1.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object: api, console, edge, adminTokenFile, processes, externalPaths" };
        var command = new Command("status", "Shows every process, whether it is ready, and the addresses. Exit code 1 when not all are healthy")
        {
            json,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(CommandContext.From(parsed), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool asJson, CancellationToken cancellationToken)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        var status = await new StatusReader(context.Home, new HealthProbe(http, TimeProvider.System)).ReadAsync(cancellationToken);
        if (asJson)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(status, AtomicFile.Json));
        }
        else
        {
            Show(context, status);
        }

        return status.IsHealthy ? 0 : 1;
    }

    private static void Show(CommandContext context, SystemStatus status)
    {
        if (status.Processes.Count == 0)
        {
            context.Terminal.Say($"Nothing runs in {context.Home.Path}. Start it with: ./hybridmesh up");
        }
        else
        {
            context.Terminal.Table(StatusTable.Of(status));
            context.Terminal.Say("");
            context.Terminal.Say($"console {status.Console}   edge {status.Edge}   token in {status.AdminTokenFile ?? "(none yet)"}");
        }

        foreach (var path in status.ExternalPaths)
        {
            context.Terminal.Say($"outside the home: {path} (./hybridmesh clean removes it)");
        }
    }
}
