using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.Workspaces;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;
using ResourceChange = HybridMesh.GlobalControlPlane.Model.Changes.ResourceChange;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>
/// Two tenants want the same namespace, and in it the same hostname on the same gateway. After every step of every interleaving of what
/// they do, at most one has it, the one whose claim is older, and nobody only if nobody asks for it.
/// </summary>
public sealed class RaceTests
{
    private const string Hostname = "shop.example.com";

    private static readonly GatewayWorkload Edge = new("edge", "t1", Labels.From(new Dictionary<string, string> { ["app"] = "gw" }));
    private static readonly ResourceName Route = new(TypeUrls.GatewayRoute, $"HTTP/80/{Hostname}");

    // W and w: the workspace claims the namespace, or another one only; g: its group; t and u: the gateway, with another status code; capitals
    // after a minus: that is deleted.
    public static TheoryData<string, string> Scripts => new()
    {
        { "W g t u -t -W", "W g t u -t -W" },
        { "W g t w W -W", "g t W u -W" },
        { "W g t -g g u", "t W g w W" },
    };

    private int _steps;

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Apply_Should_LetExactlyOneTenantHaveIt_When_TwoRace(string first, string second)
    {
        var (a, b) = (first.Split(' '), second.Split(' '));

        Play(Beginning(), Racer.Named("a"), a, Racer.Named("b"), b);

        Assert.True(_steps > 1_000, $"only {_steps} steps: these are no interleavings");
    }

    // Compilations are immutable, so interleavings share what they have in common.
    private void Play(MeshCompilation mesh, Racer a, ReadOnlySpan<string> left, Racer b, ReadOnlySpan<string> right)
    {
        if (left.Length > 0)
        {
            var (next, moved) = Step(mesh, a, left[0]);
            Check(next, moved, b);
            Play(next, moved, left[1..], b, right);
        }

        if (right.Length > 0)
        {
            var (next, moved) = Step(mesh, b, right[0]);
            Check(next, a, moved);
            Play(next, a, left, moved, right[1..]);
        }
    }

    private (MeshCompilation Mesh, Racer Racer) Step(MeshCompilation mesh, Racer racer, string move)
    {
        _steps++;
        var revision = mesh.Version.Revision + 1;
        var (after, fqn, spec) = racer.Move(move, revision);
        var change = new ResourceChange(fqn, spec is null ? null : ResourceOf(fqn, spec, revision, after.Created[fqn]));
        return (Compiler.Apply(mesh, new MeshVersion(revision, $"{revision}", 0), [change]).Result, after);
    }

    private static void Check(MeshCompilation mesh, params Racer[] racers)
    {
        var claiming = racers.Where(racer => racer.Claims).OrderBy(racer => racer.ClaimedAt).ToArray();
        var expected = claiming is [{ IsServing: true } owner, ..] ? owner.Tenant : (Fqn?)null;

        var serving = mesh.Targets.GetValueOrDefault(Edge.Target)?.Contributions.GetValueOrDefault(Route)?.Keys.Select(unit => unit.Owner.Ancestor("tenants"));

        Assert.Equal(expected is null ? [] : [expected], serving ?? []);
        foreach (var loser in claiming.Skip(1).Where(racer => racer.IsServing))
        {
            var finding = Assert.Single(mesh.Units.Single(unit => unit.Key.Owner.IsWithin(loser.Tenant)).Value.Output.Findings);
            Assert.Equal("HM-5018", finding.Code.Code);
            Assert.DoesNotContain(claiming[0].Tenant.Value, finding.Message);
        }
    }

    private static MeshCompilation Beginning()
    {
        var cluster = Fqn.Parse("organizations/o/clusters/edge", null);
        return Compiler.Apply(
            MeshCompilation.Empty(MeshState.Settings),
            new MeshVersion(1, "1", 0),
            [new ResourceChange(cluster, ResourceOf(cluster, new Cluster(), 1, 1)), new TargetChange(Edge, true)]).Result;
    }

    private static Resource ResourceOf(Fqn fqn, IResourceSpec spec, long revision, long created) => new()
    {
        Fqn = fqn,
        Kind = KindCatalog.ForFqn(fqn)!,
        Spec = spec,
        Server = new ServerFields(
            Guid.Empty, new Etag($"{revision}"), revision, DateTimeOffset.UnixEpoch.AddSeconds(created), DateTimeOffset.UnixEpoch.AddSeconds(revision)),
    };

    /// <summary>What one tenant has written so far.</summary>
    /// <param name="Tenant">Its name.</param>
    /// <param name="Created">The revision of the first write of what is there.</param>
    /// <param name="Claims">Whether its workspace selects the namespace now.</param>
    private sealed record Racer(Fqn Tenant, Dictionary<Fqn, long> Created, bool Claims)
    {
        private Fqn Workspace => Tenant.Child("workspaces", "w");

        private Fqn Group => Workspace.Child("gatewaygroups", "g");

        private Fqn Gateway => Group.Child("tier1gateways", "t");

        public long ClaimedAt => Created[Workspace];

        public bool IsServing => Created.ContainsKey(Group) && Created.ContainsKey(Gateway);

        public static Racer Named(string tenant) => new(Fqn.Parse($"organizations/o/tenants/{tenant}", null), [], false);

        public (Racer After, Fqn Fqn, IResourceSpec? Spec) Move(string move, long revision)
        {
            var (fqn, spec) = move.TrimStart('-') switch
            {
                "W" => (Workspace, new Workspace { NamespaceSelector = Namespaces("*/t1") }),
                "w" => (Workspace, new Workspace { NamespaceSelector = Namespaces("*/other") }),
                "g" => (Group, new GatewayGroup { NamespaceSelector = Namespaces("*/t1") }),
                "t" => (Gateway, Tier1(301)),
                _ => (Gateway, (IResourceSpec)Tier1(302)),
            };
            var created = new Dictionary<Fqn, long>(Created);
            if (move[0] == '-')
            {
                created.Remove(fqn);
            }
            else
            {
                created.TryAdd(fqn, revision);
            }

            return (this with { Created = created, Claims = fqn == Workspace ? move == "W" : Claims }, fqn, move[0] == '-' ? null : spec);
        }

        private static NamespaceSelector Namespaces(string pattern) => new() { Names = [pattern] };

        private static Tier1Gateway Tier1(int code) => new()
        {
            WorkloadSelector = new WorkloadSelector { Namespace = Edge.Namespace, Labels = new Dictionary<string, string> { ["app"] = "gw" } },
            ExternalServers =
            [
                new Tier1ExternalServer
                {
                    Name = "s",
                    Hostname = Hostname,
                    Port = 80,
                    Redirect = new Redirect { Authority = "elsewhere.example.com", RedirectCode = code },
                },
            ],
        };
    }
}
