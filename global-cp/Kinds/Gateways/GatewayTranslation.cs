using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.GatewayApi;
using HybridMesh.GlobalControlPlane.Istio;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>
/// What a gateway object puts on a gateway: on one of Istio or of Gateway API objects in its cluster, on one of ours listeners and routes. At tier
/// 1 a server answers at its own port; at tier 2 also at the mesh port, to the tier-1 gateways that route to it.
/// </summary>
internal static class GatewayTranslation
{
    public static UnitOutput Of(GatewayObject gateway, GatewayWorkload target, MeshView mesh) =>
        target.DataPlane switch
        {
            DataPlane.Istio => new IstioGatewayTranslation(gateway, target, mesh).Run(),
            DataPlane.GatewayApi => new GatewayApiTranslation(gateway, target, mesh).Run(),
            _ => ToOurs(gateway, target, mesh),
        };

    private static UnitOutput ToOurs(GatewayObject gateway, GatewayWorkload target, MeshView mesh)
    {
        var output = new GatewayOutput(gateway.Resource, target);
        var declared = mesh.Declaration(gateway.Resource.Fqn)!;
        if (Placement.Refusal(mesh, declared, target) is { } refusal)
        {
            output.AddFinding(refusal.Code, "spec.workloadSelector", refusal.Message);
            return output.Build();
        }

        var scope = new OwnGatewayScope(mesh, output, target, declared);
        foreach (var (server, declaration) in gateway.Servers.Zip(declared.Servers))
        {
            ServerFindings.Report(scope, server, declaration);
            string[] listeners = [.. Listeners(scope, server, declaration)];
            if (listeners.Length > 0)
            {
                Rule[] rules = [.. new ServerRules(scope, declaration, server).All()];
                Array.ForEach(listeners, listener => output.AddRoute(listener, declaration.Hostname, rules));
            }
        }

        return output.Build();
    }

    private static IEnumerable<string> Listeners(OwnGatewayScope scope, GatewayServer server, ServerDeclaration declaration)
    {
        var holdsMesh = ServerExposure.HoldsHop(scope.Mesh, scope.Output, scope.Target, scope.Gateway, declaration, declaration.Hop);
        var holdsPort = server.Port is { } own && ServerExposure.HoldsHost(scope.Mesh, scope.Output, scope.Target, scope.Gateway, declaration, own);
        if (!Exposure.IsExposed(scope.Mesh, declaration, scope.Target))
        {
            yield break;
        }

        if (holdsMesh)
        {
            yield return AddMeshListener(scope, declaration);
        }

        if (holdsPort && !ServerPolicies.TerminatesTls(server.Tls))
        {
            yield return scope.Output.AddListener(GatewayListener.Types.Protocol.Http, server.Port!.Value);
        }
    }

    private static string AddMeshListener(OwnGatewayScope scope, ServerDeclaration declaration)
    {
        var cluster = scope.Mesh.Cluster(scope.Gateway.Organization.Child("clusters", scope.Target.Cluster))!;
        return cluster.IsPlaintext
            ? scope.Output.AddListener(GatewayListener.Types.Protocol.Http, MeshPort.Number)
            : scope.Output.AddListener(
                GatewayListener.Types.Protocol.Mesh, MeshPort.Number, MeshPeers.Of(scope.Mesh, scope.Gateway, declaration, cluster));
    }
}
