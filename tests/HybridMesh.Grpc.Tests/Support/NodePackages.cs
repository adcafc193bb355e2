using System.Diagnostics;

namespace HybridMesh.Grpc.Tests.Support;

/// <summary>Installs the locked npm packages where they are missing.</summary>
internal static class NodePackages
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public static async Task EnsureAsync(string folder)
    {
        await OneAtATime.WaitAsync();
        try
        {
            // npm writes this file last.
            if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
            {
                await InstallAsync(folder);
            }
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task InstallAsync(string folder)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in {folder}: {await output}{await errors}");
        }
    }
}
