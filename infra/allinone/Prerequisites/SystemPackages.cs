using HybridMesh.AllInOne.Programs;
using HybridMesh.AllInOne.Terminals;

namespace HybridMesh.AllInOne.Prerequisites;

/// <summary>Installs Debian packages where it may, and says the command where it may not.</summary>
internal sealed class SystemPackages(Terminal terminal)
{
    /// <summary>Installs those of the packages whose file is not there.</summary>
    /// <param name="wanted">Package, and a file that only it brings.</param>
    /// <param name="cancellationToken">Ends the installation.</param>
    public async Task EnsureAsync(IReadOnlyDictionary<string, string> wanted, CancellationToken cancellationToken)
    {
        var missing = wanted.Where(package => !Path.Exists(package.Value)).Select(package => package.Key).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var install = $"sudo apt-get update && sudo apt-get install -y --no-install-recommends {string.Join(' ', missing)}";
        if (ProgramRun.Locate("apt-get") is not { } aptGet || Elevation() is not { } elevation)
        {
            throw new CommandException($"{string.Join(", ", missing)} must be installed first, by somebody who may:\n  {install}");
        }

        await terminal.StepAsync($"installing {string.Join(", ", missing)} (apt-get)", async () =>
        {
            await RunAsync([.. elevation, aptGet, "update", "-qq"], cancellationToken);
            await RunAsync([.. elevation, aptGet, "install", "-y", "-qq", "--no-install-recommends", .. missing], cancellationToken);
        });
    }

    private static async Task RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        // Services that a package would start are not ours to run: policy-rc.d is left alone, tests start their own.
        var environment = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        (await ProgramRun.CaptureAsync(command, "/", cancellationToken, environment)).OrFail(string.Join(' ', command));
    }

    /// <summary>What to put before a command that only root may run; null when we cannot become root.</summary>
    private static string[]? Elevation() => (Environment.IsPrivilegedProcess, ProgramRun.Locate("sudo")) switch
    {
        (true, _) => [],
        (false, { } sudo) => [sudo, "--preserve-env=DEBIAN_FRONTEND"],
        _ => null,
    };
}
