using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>TLS from a gateway to a service outside the mesh.</summary>
internal static class EnvoyTls
{
    // Of the image of Istio's proxy.
    private const string PublicAuthorities = "/etc/ssl/certs/ca-certificates.crt";

    /// <param name="host">Whom it calls.</param>
    /// <param name="tls">What the user says; null for an address that asks for TLS and nothing more.</param>
    /// <param name="trustsAnybody">True where an absent authority means that no certificate is checked.</param>
    public static JsonObject Of(string host, ClientTlsSettings? tls, bool trustsAnybody)
    {
        var context = EnvoyPatch.Typed("envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext");
        context["sni"] = host;
        context.With("common_tls_context", Certificate(tls).With(Validation(host, tls, trustsAnybody)));
        return new JsonObject { ["name"] = "envoy.transport_sockets.tls", ["typed_config"] = context };
    }

    private static JsonObject Certificate(ClientTlsSettings? tls) => tls switch
    {
        not { Mode: ClientTlsMode.Mutual } => [],
        { SecretName: { Length: > 0 } secret } => new() { ["tls_certificate_sds_secret_configs"] = new JsonArray(Secret(secret)) },
        _ => new()
        {
            ["tls_certificates"] = new JsonArray(new JsonObject
            {
                ["certificate_chain"] = File(tls.Files?.ClientCertificate),
                ["private_key"] = File(tls.Files?.PrivateKey),
            }),
        },
    };

    private static (string Name, JsonObject? Value) Validation(string host, ClientTlsSettings? tls, bool trustsAnybody)
    {
        var names = Names(host, tls);
        return tls switch
        {
            { Files.CaCertificates: { Length: > 0 } file } => ("validation_context", Context(file, names)),
            { SecretName: { Length: > 0 } secret } => ("combined_validation_context", new JsonObject
            {
                ["default_validation_context"] = names,
                ["validation_context_sds_secret_config"] = Secret($"{secret}-cacert"),
            }),
            _ => ("validation_context", trustsAnybody ? null : Context(PublicAuthorities, names)),
        };
    }

    private static JsonObject Context(string file, JsonObject names)
    {
        names["trusted_ca"] = File(file);
        return names;
    }

    private static JsonObject Names(string host, ClientTlsSettings? tls)
    {
        var names = tls is { SubjectAltNames.Count: > 0 } ? tls.SubjectAltNames : [host];
        return new JsonObject { ["match_typed_subject_alt_names"] = new JsonArray([.. names.Select(Name)]) };
    }

    private static JsonObject Name(string name) => new()
    {
        ["san_type"] = name.Contains("://", StringComparison.Ordinal) ? "URI" : System.Net.IPAddress.TryParse(name, out _) ? "IP_ADDRESS" : "DNS",
        ["matcher"] = new JsonObject { ["exact"] = name },
    };

    private static JsonObject File(string? path) => new() { ["filename"] = path };

    // How Istio serves secrets to gateways of their namespace.
    private static JsonObject Secret(string name) => new()
    {
        ["name"] = $"kubernetes://{name}",
        ["sds_config"] = new JsonObject { ["ads"] = new JsonObject(), ["resource_api_version"] = "V3" },
    };

    private static JsonObject With(this JsonObject json, (string Name, JsonObject? Value) member) => json.With(member.Name, member.Value);
}
