using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What the policies of a server say about whether it may be exposed.</summary>
internal static class ServerPolicies
{
    private static readonly string[] OfObjects = ["waf", "wasmPlugins", "extension"];

    public static bool TerminatesTls(ServerTlsSettings? tls) => (tls?.Mode ?? ServerTlsMode.Disabled) is not ServerTlsMode.Disabled;

    /// <summary>
    /// True when a newer release wrote a policy of this server, or of the whole object, that cannot be understood here. The server is then
    /// not exposed, rather than exposed without.
    /// </summary>
    public static bool HasUnreadable(Resource resource, string list, int index, params ReadOnlySpan<string> policies)
    {
        foreach (var field in resource.UnknownFields)
        {
            string[] place = [.. field.Path, field.Name];
            if ((place is ["spec", var ofObject, ..] && OfObjects.Contains(ofObject))
                || (place is ["spec", var inList, var at, var policy, ..]
                    && inList == list && at == index.ToString() && policies.Contains(policy)))
            {
                return true;
            }
        }

        return false;
    }
}
