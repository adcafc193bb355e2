using System.Security.Cryptography;
using System.Text;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Layout;

/// <summary>
/// Copies of the built executables that nothing overwrites while they run, one folder per build, named by their content: the same build
/// is staged once and restarts nothing, another one stands beside it.
/// </summary>
internal sealed class StagedBinaries
{
    private const string Variable = "HYBRIDMESH_BINARIES";

    /// <summary>Folder in the staged build, and the project whose output it is.</summary>
    private static readonly Dictionary<string, string> Projects = new()
    {
        ["allinone"] = "infra/allinone",
        ["cluster-agent"] = "cluster-agent",
        ["hmctl"] = "cli",
        ["tier1-gateway"] = "tier1-gateway",
    };

    private readonly string _folder;

    private StagedBinaries(string folder)
    {
        _folder = folder;
    }

    /// <summary>This executable.</summary>
    public IReadOnlyList<string> AllInOne => Command("allinone", "HybridMesh.AllInOne.dll");

    public IReadOnlyList<string> ClusterAgent => Command("cluster-agent", "HybridMesh.ClusterAgent.dll");

    public IReadOnlyList<string> Gateway => Command("tier1-gateway", "HybridMesh.Tier1Gateway.dll");

    public IReadOnlyList<string> Hmctl => Command("hmctl", "hmctl.dll");

    /// <summary>Takes the folder that the variable names as it is, else stages what the checkout's last build made.</summary>
    public static StagedBinaries Stage(RepositoryFolder repository, HomeFolder home)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new StagedBinaries(Path.GetFullPath(given));
        }

        var outputs = Projects.ToDictionary(p => p.Key, p => repository.Combine([.. p.Value.Split('/'), "bin", "Release", "net10.0"]));
        var folder = Path.Combine(home.Binaries, Fingerprint(outputs));
        if (!Directory.Exists(folder))
        {
            var beside = folder + ".new";
            Remove(beside);
            foreach (var (name, output) in outputs)
            {
                Copy(output, Path.Combine(beside, name));
            }

            Directory.Move(beside, folder);
        }

        return new StagedBinaries(folder);
    }

    /// <summary>Removes the builds that no process runs from any more.</summary>
    public static void RemoveUnused(HomeFolder home)
    {
        var used = ProcessRecords.All(home).Where(record => record.IsAlive).SelectMany(record => record.Command).ToList();
        var unused = Directory.GetDirectories(home.Binaries).Where(folder => !used.Any(argument => argument.StartsWith(folder + "/", StringComparison.Ordinal)));
        foreach (var folder in unused)
        {
            Remove(folder);
        }
    }

    private static string Fingerprint(IReadOnlyDictionary<string, string> outputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, output) in outputs.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            if (!Directory.Exists(output))
            {
                throw new CommandException($"{output} is missing: build first (./hybridmesh does it)");
            }

            foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}/{Path.GetRelativePath(output, file)}\n"));
                hash.AppendData(File.ReadAllBytes(file));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string[] Command(string folder, string program) => [DotnetHost.Path, Path.Combine(_folder, folder, program)];
}
