using Google.Protobuf;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.Tier1Gateways;

/// <summary>A Tier1Gateway spreads the requests for a hostname over the clusters that expose it.</summary>
internal sealed class Tier1GatewayTranslator : ITranslator
{
    private const uint ServiceUnavailable = 503;

    public string KindId => "gateway/Tier1Gateway";

    public GatewayDeclaration Declare(Resource resource) => Tier1Declaration.Of(resource, (Tier1Gateway)resource.Spec);

    public UnitOutput Translate(Resource resource, GatewayWorkload target, MeshView mesh)
    {
        var output = new GatewayOutput(resource, target);
        var gateway = mesh.Declaration(resource.Fqn)!;
        if (Placement.Refusal(mesh, gateway, target) is { } refusal)
        {
            output.AddFinding(refusal.Code, "spec.workloadSelector", refusal.Message);
            return output.Build();
        }

        foreach (var (server, declaration) in ((Tier1Gateway)resource.Spec).ExternalServers.Zip(gateway.Servers))
        {
            Report(output, server, declaration);
            if (ServerExposure.HoldsHost(mesh, output, target, gateway, declaration, server.Port) && declaration.IsExposed)
            {
                var listener = output.AddListener(GatewayListener.Types.Protocol.Http, server.Port);
                output.AddRoute(listener, declaration.Hostname, [ToRule(mesh, output, target, gateway, server, declaration)]);
            }
        }

        return output.Build();
    }

    private static void Report(GatewayOutput output, Tier1ExternalServer server, ServerDeclaration declaration)
    {
        if (ServerPolicies.TerminatesTls(server.Tls))
        {
            output.AddFinding(
                ErrorCatalog.TlsNotTerminated, $"{declaration.Path}.tls.mode", "TLS is not terminated yet, so the server is not exposed");
            return;
        }

        ServerPolicies.Report(
            output,
            declaration,
            ("authentication", server.Authentication),
            ("authorization", server.Authorization),
            ("rateLimiting", server.RateLimiting));
    }

    private static Rule ToRule(
        MeshView mesh,
        GatewayOutput output,
        GatewayWorkload target,
        GatewayDeclaration gateway,
        Tier1ExternalServer server,
        ServerDeclaration declaration)
    {
        if (server.Redirect is { } redirect)
        {
            return new Rule { Redirect = HttpRules.ToRedirect(redirect) };
        }

        var sites = Tier2Sites.Find(mesh, gateway.Tenant, declaration.Hostname);
        var picks = new ClusterPicks(mesh, output, gateway, sites).Choose(server, declaration.Path);
        if (picks.All(pick => pick.Site is null))
        {
            output.AddFinding(
                ErrorCatalog.HostnameServedNowhere, declaration.Path, $"no cluster can take requests for '{declaration.Hostname}'");
            return new Rule { DirectResponse = NoCluster(declaration.Hostname) };
        }

        var hop = new Tier2Hop(mesh, output, declaration);
        foreach (var site in picks.Select(pick => pick.Site).OfType<Tier2Site>())
        {
            output.AddBackend(hop.NameOf(site.Name), hop.ToBackend(site));
        }

        var regions = new Regions(mesh, gateway.Organization, target.Cluster);
        return new Rule { Forward = Spread.Over(picks, server.StrictWeights, hop.NameOf, regions.IsSame) };
    }

    private static DirectResponse NoCluster(string hostname) => new()
    {
        Status = ServiceUnavailable,
        Body = ByteString.CopyFromUtf8($"no cluster can take requests for {hostname}\n"),
    };
}
