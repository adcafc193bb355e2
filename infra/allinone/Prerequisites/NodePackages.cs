using System.Security.Cryptography;
using HybridMesh.AllInOne.Programs;
using HybridMesh.AllInOne.Terminals;

namespace HybridMesh.AllInOne.Prerequisites;

/// <summary>Installs what a <c>package-lock.json</c> pins, beside it or elsewhere, when that was not done yet.</summary>
internal sealed class NodePackages(Terminal terminal)
{
    private const int OldestNode = 20;
    private const string Hint =
        "Install it with:\n  sudo apt-get update && sudo apt-get install -y nodejs npm      (Debian 13, Ubuntu 25.04 and newer)\n"
        + "  or from https://nodejs.org/en/download";

    public async Task EnsureAsync(string folder, CancellationToken cancellationToken)
    {
        var stamp = Path.Combine(folder, "node_modules", ".hybridmesh-lock");
        var pinned = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellationToken)));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == pinned)
        {
            return;
        }

        await RequireNodeAsync(cancellationToken);
        await terminal.StepAsync($"installing npm packages in {folder}", async () =>
        {
            (await ProgramRun.CaptureAsync(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], folder, cancellationToken)).OrFail("npm ci");
            await File.WriteAllTextAsync(stamp, pinned, cancellationToken);
        });
    }

    private static async Task RequireNodeAsync(CancellationToken cancellationToken)
    {
        if (ProgramRun.Locate("node") is not { } node || ProgramRun.Locate("npm") is null)
        {
            throw new CommandException($"Node {OldestNode} or newer with npm is needed and was not found. {Hint}");
        }

        var version = (await ProgramRun.CaptureAsync([node, "--version"], "/", cancellationToken)).Text.Trim();
        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out var major) || major < OldestNode)
        {
            throw new CommandException($"Node {OldestNode} or newer is needed; {node} is {version}. {Hint}");
        }
    }
}
