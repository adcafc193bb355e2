using System.CommandLine;
using HybridMesh.AllInOne.ControlPlanes;
using HybridMesh.AllInOne.SampleServices;
using HybridMesh.Hosting;

namespace HybridMesh.AllInOne.Commands;

/// <summary>The servers inside this executable. Started by the supervisor, not by people; their options are those of every process.</summary>
internal static class ServerCommands
{
    public static Command Serve() => Create("serve", "Runs the control plane", ControlPlaneComposition.Build);

    public static Command SampleService() => Create(
        "sample-service", "Runs a service that answers with its cluster's name", SampleServiceComposition.Build);

    private static Command Create(string name, string description, Func<string[], WebApplication> build)
    {
        var command = new Command(name, $"{description}: --config FILE, --Section:Key=value") { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellationToken) =>
            ProcessHost.RunAsync(() => build([.. parsed.UnmatchedTokens]), cancellationToken));
        return command;
    }
}
