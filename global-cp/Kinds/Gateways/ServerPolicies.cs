using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What a server asks for and the engine cannot do yet. Such a server is not exposed: never with less protection than asked for.</summary>
internal static class ServerPolicies
{
    public static bool TerminatesTls(ServerTlsSettings? tls) => (tls?.Mode ?? ServerTlsMode.Disabled) is not ServerTlsMode.Disabled;

    /// <summary>
    /// True when a newer release wrote a policy of this server that cannot be understood here. It is then not exposed, rather than
    /// exposed without.
    /// </summary>
    public static bool HasUnreadable(Resource resource, string list, int index, params ReadOnlySpan<string> policies)
    {
        foreach (var field in resource.UnknownFields)
        {
            string[] place = [.. field.Path, field.Name];
            if (place is ["spec", var inList, var at, var policy, ..]
                && inList == list && at == index.ToString() && policies.Contains(policy))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says why a server is not exposed: a finding for each policy that is set, or one for what cannot be read.</summary>
    public static void Report(GatewayOutput output, ServerDeclaration server, params ReadOnlySpan<(string Field, object? Value)> policies)
    {
        var isExplained = server.IsExposed;
        foreach (var (field, value) in policies)
        {
            if (value is not null)
            {
                isExplained = true;
                output.AddFinding(
                    ErrorCatalog.ServerNotExposed, $"{server.Path}.{field}", $"{field} is not enforced yet, so the server is not exposed");
            }
        }

        if (!isExplained)
        {
            output.AddFinding(
                ErrorCatalog.ServerNotExposed, server.Path, "a policy cannot be understood by this release, so the server is not exposed");
        }
    }
}
