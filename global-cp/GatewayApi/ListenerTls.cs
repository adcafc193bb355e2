using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>TLS of a listener.</summary>
internal static class ListenerTls
{
    public static JsonObject Passthrough() => new() { ["mode"] = "Passthrough" };

    /// <param name="certificate">Reference to the secret.</param>
    public static JsonObject Terminate(JsonObject certificate) =>
        new() { ["mode"] = "Terminate", ["certificateRefs"] = new JsonArray(certificate) };

    /// <summary>What of the settings cannot be said, with its field: without it a client would have to prove less, or get worse TLS.</summary>
    public static IEnumerable<(string Field, string Reason)> Obstacles(ServerTlsSettings? tls)
    {
        if (!ServerPolicies.TerminatesTls(tls))
        {
            yield break;
        }

        // A CA comes from a ConfigMap there, and holds for every host name of the port.
        if (tls!.Mode is ServerTlsMode.Mutual or ServerTlsMode.OptionalMutual)
        {
            yield return ("mode", "certificates of clients cannot be checked for one host name");
        }

        if (tls.Files is not null)
        {
            yield return ("files", "certificates come from secrets only");
        }

        if (IsSet(tls.MinProtocolVersion))
        {
            yield return ("minProtocolVersion", "versions of TLS are up to the controller");
        }

        if (IsSet(tls.MaxProtocolVersion))
        {
            yield return ("maxProtocolVersion", "versions of TLS are up to the controller");
        }

        if (tls.CipherSuites.Count > 0)
        {
            yield return ("cipherSuites", "cipher suites are up to the controller");
        }
    }

    private static bool IsSet(TlsProtocolVersion? version) => version is not (null or TlsProtocolVersion.Auto);
}
