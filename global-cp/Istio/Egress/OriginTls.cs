using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>
/// TLS that a gateway speaks with a host outside the mesh. Nothing is left to defaults: without names Istio takes any certificate, without an
/// authority older ones check none, and without a mode a rule for the whole mesh may apply.
/// </summary>
internal static class OriginTls
{
    // How Istio's proxies name the authorities that their own system trusts.
    private const string SystemAuthorities = "system";

    public static bool IsSpoken(ClientTlsSettings? tls) => (tls?.Mode ?? ClientTlsMode.Disabled) is not ClientTlsMode.Disabled;

    /// <param name="tls">Null means plaintext.</param>
    /// <param name="host">The host that is called.</param>
    /// <param name="namespace">Of the gateway: its secrets are the only ones it gets.</param>
    public static JsonObject Of(ClientTlsSettings? tls, string host, string @namespace)
    {
        if (!IsSpoken(tls))
        {
            return new JsonObject { ["mode"] = "DISABLE" };
        }

        var json = new JsonObject { ["mode"] = ModeOf(tls!.Mode) };
        if (tls.Mode is not ClientTlsMode.IstioMutual)
        {
            var secret = tls.SecretName is { Length: > 0 } name ? IstioTls.SecretIn(@namespace, name) : null;
            json.With("credentialName", secret)
                .With("clientCertificate", tls.Files?.ClientCertificate)
                .With("privateKey", tls.Files?.PrivateKey)
                .With("caCertificates", secret is null ? tls.Files?.CaCertificates ?? SystemAuthorities : null);
        }

        return json
            .With("sni", host)
            .With("subjectAltNames", ManifestJson.Strings(tls.SubjectAltNames.Count > 0 ? tls.SubjectAltNames : [host]));
    }

    private static string ModeOf(ClientTlsMode? mode) => mode switch
    {
        ClientTlsMode.Mutual => "MUTUAL",
        ClientTlsMode.IstioMutual => "ISTIO_MUTUAL",
        _ => "SIMPLE",
    };
}
