using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Whether one server of a gateway object answers at one port of a target.</summary>
internal static class ServerExposure
{
    /// <summary>True when its hostname and port are its own there; otherwise adds a finding.</summary>
    public static bool HoldsHost(
        MeshView mesh, UnitDraft output, GatewayWorkload target, GatewayDeclaration gateway, ServerDeclaration server, int port) =>
        IsHeld(output, gateway, server, HostClaim.Find(mesh, target, server.Hostname, port), port);

    /// <summary>True when it takes what comes over the mesh port there; adds a finding when another one does.</summary>
    public static bool HoldsHop(
        MeshView mesh, UnitDraft output, GatewayWorkload target, GatewayDeclaration gateway, ServerDeclaration server, MeshHop hop) =>
        server.TakesHop && IsHeld(output, gateway, server, HostClaim.Find(mesh, target, hop), MeshPort.Number);

    private static bool IsHeld(UnitDraft output, GatewayDeclaration gateway, ServerDeclaration server, HostClaim? claim, int port)
    {
        if (claim is null || claim.IsHeldBy(gateway, server))
        {
            return true;
        }

        if (claim.Gateway.Fqn == gateway.Fqn)
        {
            output.AddFinding(
                ErrorCatalog.HostnameDeclaredTwice, server.Path, $"'{server.Hostname}' at port {port} is already served by {claim.Server.Path}");
        }
        else if (claim.Gateway.Tenant == gateway.Tenant)
        {
            output.AddFinding(
                ErrorCatalog.HostnameDeclaredTwice, server.Path, $"'{server.Hostname}' at port {port} is already served by {claim.Gateway.Fqn}");
        }
        else
        {
            output.AddFinding(
                ErrorCatalog.HostnameClaimedElsewhere, server.Path, $"'{server.Hostname}' at port {port} is claimed elsewhere");
        }

        return false;
    }
}
