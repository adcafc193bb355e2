using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Istio;

/// <summary>Both ends of a call inside the mesh agree: whoever is told of a gateway is let in there, by a server for what it asks for.</summary>
public sealed class ClientAdmissionProperties
{
    private static readonly Arbitrary<int[]> Histories = Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary();

    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60).WithReplay(20261121, 4711);

    private int _calls;

    [Fact]
    public void Gateways_Should_AdmitWhoIsToldOfThem_When_AnythingHappens()
    {
        Check.One(Run, Prop.ForAll(Histories, history => AssertAdmitted(BegunWorld.Connected(RandomWorld.Apart, history).Compilation)));

        Assert.InRange(_calls, 80, int.MaxValue); // else the worlds would say nothing
    }

    private void AssertAdmitted(MeshCompilation world)
    {
        var clusters = world.Targets.ToDictionary(target => target.Key, target => CompiledManifests.Of(target.Value));
        foreach (var (target, objects) in clusters)
        {
            var cluster = target.Split('/')[1];
            var trustDomain = world.Model.Clients.TrustDomainOf(cluster);
            foreach (var call in objects.Where(item => IsForClients(world, item)).SelectMany(entry => ClientCall.Of(entry, objects)))
            {
                var principals = call.Namespaces.Select(name => $"{trustDomain}/ns/{name}/sa/any").ToArray();
                foreach (var gateway in call.Gateways)
                {
                    AssertAdmitted(call, gateway, clusters[$"clusters/{gateway.Cluster}/agent"], principals);
                }
            }
        }
    }

    private void AssertAdmitted(ClientCall call, (string Cluster, string Namespace) gateway, IReadOnlyList<JsonNode> objects, string[] principals)
    {
        var there = objects.Where(item => (string?)item["metadata"]!["namespace"] == gateway.Namespace).ToArray();
        var serving = there.Where(item => IsServing(item, $"{gateway.Namespace}/{call.ServerName}")).ToArray();
        Assert.True(serving.Length > 0, $"{call} is not served in {gateway}");
        foreach (var principal in principals)
        {
            var request = call.From(principal);
            Assert.True(
                serving.Any(server => !there.Where(item => IsOfPeers(item, server)).Any(policy => PolicyJudge.Denies(policy["spec"]!.AsObject(), request))),
                $"{principal} is told to call {call} in {gateway}, and denied there");
            _calls++;
        }
    }

    // A host outside has callers of its own: EgressPolicyProperties.
    private static bool IsForClients(MeshCompilation world, JsonNode item) =>
        (string?)item["kind"] == "ServiceEntry"
        && (string?)item["metadata"]!["namespace"] == "hybridmesh-system"
        && ((string)item["metadata"]!["annotations"]!["hybridmesh.io/fqn"]!).Split('/').Length == 4
        && !world.Model.Declarations.Values.Any(gateway => gateway.Servers.Any(server => server.IsEgress && server.Hostname == (string?)item["spec"]!["hosts"]![0]));

    private static bool IsServing(JsonNode item, string host) =>
        (string?)item["kind"] == "Gateway"
        && item["spec"]!["servers"]!.AsArray().Any(server =>
            (int)server!["port"]!["number"]! == 15443 && server["hosts"]!.AsArray().Any(name => (string?)name == host));

    // What tokens and rules deny depends on the request; peers are denied whatever they ask for.
    private static bool IsOfPeers(JsonNode item, JsonNode gateway) =>
        (string?)item["kind"] == "AuthorizationPolicy"
        && JsonNode.DeepEquals(item["spec"]!["selector"]!["matchLabels"], gateway["spec"]!["selector"])
        && item["spec"]!["rules"]!.AsArray().All(rule => rule!["from"] is not null && rule["from"]![0]!["source"]!["notPrincipals"] is not null);
}
