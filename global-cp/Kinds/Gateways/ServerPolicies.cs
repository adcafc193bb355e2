using System.Collections.Immutable;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What a server asks for and the engine cannot do yet. Such a server is not exposed: never with less protection than asked for.</summary>
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

    /// <summary>The names of the policies that are set.</summary>
    public static ImmutableArray<string> Set(params ReadOnlySpan<(string Field, object? Value)> policies)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (field, value) in policies)
        {
            if (value is not null)
            {
                names.Add(field);
            }
        }

        return names.ToImmutable();
    }
}
