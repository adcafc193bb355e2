using Xunit;

namespace HybridMesh.Architecture.Tests;

/// <summary>Who may reference whom. A new project must be placed here first: the question is asked once, in review.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["contracts"] = [],
        ["libs/embedded-postgres"] = [],
        ["libs/grpc"] = [],
        ["libs/hosting"] = [],
        ["libs/nudges"] = [],
        ["libs/standalone"] = [],
        ["libs/store"] = ["libs/identity"],
        ["libs/store/Design"] = ["libs/store"],
        ["libs/identity"] = ["libs/grpc"],
        ["libs/inspection"] = ["libs/grpc"],
        ["libs/discovery"] = ["libs/grpc"],
        ["libs/proxy"] = ["libs/discovery", "libs/identity", "libs/standalone"],
        ["mgmt-api"] = ["contracts", "libs/hosting", "libs/identity", "libs/inspection", "libs/nudges", "libs/store"],
        ["global-cp"] = ["contracts", "libs/discovery", "libs/grpc", "libs/hosting", "libs/identity", "libs/inspection", "libs/nudges", "libs/store"],
        ["cluster-agent"] = ["libs/discovery", "libs/grpc", "libs/hosting", "libs/identity", "libs/standalone"],
        ["tier1-gateway"] = ["libs/discovery", "libs/grpc", "libs/hosting", "libs/identity", "libs/proxy", "libs/standalone"],
        ["cli"] = ["contracts"],
        ["infra/allinone"] =
        [
            "mgmt-api", "global-cp", "libs/embedded-postgres", "libs/hosting", "libs/identity", "libs/nudges", "libs/store",
        ],
    };

    private static readonly string[] Processes = ["mgmt-api", "global-cp", "cluster-agent", "tier1-gateway", "cli", "infra/allinone"];

    [Fact]
    public void Projects_Should_AllHaveAPlace_When_OneIsAdded()
    {
        var unplaced = Repository.Projects.Keys.Where(folder => !IsTest(folder) && !Allowed.ContainsKey(folder));

        Assert.Empty(unplaced);
    }

    [Fact]
    public void References_Should_StayWithinTheTable_When_ProjectsAreRead()
    {
        var broken =
            from folder in Repository.Projects.Keys.Where(folder => !IsTest(folder))
            from reference in Repository.References(folder)
            where !Allowed[folder].Contains(reference)
            select $"{folder} may not reference {reference}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Table_Should_HoldNoProcessAndNoUser_When_LibrariesAreListed()
    {
        var broken =
            from library in Allowed.Where(entry => entry.Key.StartsWith("libs/", StringComparison.Ordinal))
            from reference in library.Value
            where Processes.Contains(reference) || reference == "contracts"
            select $"{library.Key} -> {reference}";

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("cluster-agent")]
    [InlineData("tier1-gateway")]
    public void Process_Should_KnowNeitherKindsNorDatabase_When_ItRunsInACluster(string process)
    {
        var reachable = Reachable(process);

        Assert.DoesNotContain("contracts", reachable);
        Assert.DoesNotContain("libs/store", reachable);
    }

    private static HashSet<string> Reachable(string folder)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var at))
        {
            foreach (var reference in Repository.References(at).Where(seen.Add))
            {
                open.Push(reference);
            }
        }

        return seen;
    }

    private static bool IsTest(string folder) => folder.StartsWith("tests/", StringComparison.Ordinal);
}
