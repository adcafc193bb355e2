using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Says what a server asks for and does not get.</summary>
internal static class ServerFindings
{
    public static void Report(GatewayOutput output, GatewayTier tier, GatewayServer server, ServerDeclaration declaration)
    {
        if (ServerPolicies.TerminatesTls(server.Tls))
        {
            output.AddFinding(ErrorCatalog.TlsNotTerminated, $"{server.Path}.tls.mode", TlsMessage(tier, server));
            if (tier is GatewayTier.Tier1)
            {
                return;
            }
        }

        foreach (var path in server.CorsPaths)
        {
            output.AddFinding(ErrorCatalog.FieldNotEnforced, path, "preflight requests are passed to the service");
        }

        ReportProtections(output, server, declaration);
    }

    /// <summary>Says why a server that asks for a protection is not exposed, on whichever gateway.</summary>
    public static void ReportProtections(UnitDraft output, GatewayServer server, ServerDeclaration declaration)
    {
        foreach (var field in server.Unenforced)
        {
            output.AddFinding(
                ErrorCatalog.ServerNotExposed, $"{server.Path}.{field}", $"{field} is not enforced yet, so the server is not exposed");
        }

        if (!declaration.IsExposed && server.Unenforced.IsEmpty)
        {
            output.AddFinding(
                ErrorCatalog.ServerNotExposed, server.Path, "a policy cannot be understood by this release, so the server is not exposed");
        }
    }

    private static string TlsMessage(GatewayTier tier, GatewayServer server) => tier is GatewayTier.Tier1
        ? "TLS is not terminated yet, so the server is not exposed"
        : $"TLS is not terminated yet, so port {server.Port} is not exposed; tier-1 gateways reach the server over the mesh port";
}
