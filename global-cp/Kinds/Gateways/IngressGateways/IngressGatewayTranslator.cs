using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.IngressGateways;

/// <summary>An IngressGateway brings requests to services of its cluster: from tier-1 gateways over the mesh port, from others at its own.</summary>
internal sealed class IngressGatewayTranslator : ITranslator
{
    public string KindId => "gateway/IngressGateway";

    public GatewayDeclaration Declare(Resource resource) => IngressDeclaration.Of(resource, (IngressGateway)resource.Spec);

    public UnitOutput Translate(Resource resource, GatewayWorkload target, MeshView mesh)
    {
        var output = new GatewayOutput(resource, target);
        var gateway = mesh.Declaration(resource.Fqn)!;
        if (Placement.Refusal(mesh, gateway, target) is { } refusal)
        {
            output.AddFinding(refusal.Code, "spec.workloadSelector", refusal.Message);
            return output.Build();
        }

        var cluster = mesh.Cluster(gateway.Organization.Child("clusters", target.Cluster))!;
        var routes = new IngressRoutes(mesh, output, gateway, target.Cluster);
        foreach (var (server, declaration) in ((IngressGateway)resource.Spec).Http.Zip(gateway.Servers))
        {
            Report(output, server, declaration);
            string[] listeners = [.. Listeners(mesh, output, target, gateway, cluster, server, declaration)];
            if (listeners.Length > 0)
            {
                Rule[] rules = [.. routes.ToRules(server, declaration.Path)];
                Array.ForEach(listeners, listener => output.AddRoute(listener, declaration.Hostname, rules));
            }
        }

        return output.Build();
    }

    private static IEnumerable<string> Listeners(
        MeshView mesh,
        GatewayOutput output,
        GatewayWorkload target,
        GatewayDeclaration gateway,
        ClusterFacts cluster,
        IngressHttpServer server,
        ServerDeclaration declaration)
    {
        var holdsMesh = ServerExposure.HoldsHost(mesh, output, target, gateway, declaration, MeshPort.Number);
        var holdsPort = ServerExposure.HoldsHost(mesh, output, target, gateway, declaration, server.Port);
        if (holdsMesh && declaration.IsExposed)
        {
            yield return cluster.IsPlaintext
                ? output.AddListener(GatewayListener.Types.Protocol.Http, MeshPort.Number)
                : output.AddListener(
                    GatewayListener.Types.Protocol.Mesh, MeshPort.Number, MeshPeers.Of(mesh, gateway, declaration, cluster));
        }

        if (holdsPort && declaration.IsExposed && !ServerPolicies.TerminatesTls(server.Tls))
        {
            yield return output.AddListener(GatewayListener.Types.Protocol.Http, server.Port);
        }
    }

    private static void Report(GatewayOutput output, IngressHttpServer server, ServerDeclaration declaration)
    {
        if (ServerPolicies.TerminatesTls(server.Tls))
        {
            output.AddFinding(
                ErrorCatalog.TlsNotTerminated,
                $"{declaration.Path}.tls.mode",
                $"TLS is not terminated yet, so port {server.Port} is not exposed; tier-1 gateways reach the server over the mesh port");
        }

        if (server.Routing.CorsPolicy is not null)
        {
            output.AddFinding(
                ErrorCatalog.FieldNotEnforced, $"{declaration.Path}.routing.corsPolicy", "preflight requests are passed to the service");
        }

        ServerPolicies.Report(
            output,
            declaration,
            ("authentication", server.Authentication),
            ("authorization", server.Authorization),
            ("rateLimiting", server.RateLimiting),
            ("xxxOldAuthentication", server.XxxOldAuthentication),
            ("xxxOldAuthorization", server.XxxOldAuthorization));
    }
}
