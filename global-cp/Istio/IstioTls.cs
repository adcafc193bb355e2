using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>TLS of a server of an Istio Gateway. The mode is always written: Istio's default is passthrough.</summary>
internal static class IstioTls
{
    /// <summary>The secret with the certificate of our authority that a cluster's agent keeps beside each gateway.</summary>
    public const string EdgeCredential = "hybridmesh-edge";

    /// <summary>For the hop from gateways of other clusters, which have certificates of the same authority.</summary>
    public static JsonObject Mesh() => new() { ["mode"] = "MUTUAL", ["credentialName"] = EdgeCredential };

    public static JsonObject Passthrough() => new() { ["mode"] = "PASSTHROUGH" };

    /// <summary>The name of a secret without its namespace; null when that is not the gateway's own: Istio gives a gateway no others.</summary>
    public static string? SecretIn(string @namespace, string secret) => secret.Split('/') switch
    {
        [var name] => name,
        [var place, var name] when place == @namespace => name,
        _ => null,
    };

    public static JsonObject Of(ServerTlsSettings tls, string @namespace) => new JsonObject { ["mode"] = ModeOf(tls.Mode) }
        .With("credentialName", tls.SecretName is { } secret ? SecretIn(@namespace, secret) : null)
        .With("serverCertificate", tls.Files?.ServerCertificate)
        .With("privateKey", tls.Files?.PrivateKey)
        .With("caCertificates", tls.Files?.CaCertificates)
        .With("subjectAltNames", ManifestJson.Strings(tls.SubjectAltNames))
        .With("minProtocolVersion", VersionOf(tls.MinProtocolVersion))
        .With("maxProtocolVersion", VersionOf(tls.MaxProtocolVersion))
        .With("cipherSuites", ManifestJson.Strings(tls.CipherSuites));

    private static string ModeOf(ServerTlsMode? mode) => mode switch
    {
        ServerTlsMode.Mutual => "MUTUAL",
        ServerTlsMode.OptionalMutual => "OPTIONAL_MUTUAL",
        _ => "SIMPLE",
    };

    private static string? VersionOf(TlsProtocolVersion? version) => version switch
    {
        TlsProtocolVersion.Tls10 => "TLSV1_0",
        TlsProtocolVersion.Tls11 => "TLSV1_1",
        TlsProtocolVersion.Tls12 => "TLSV1_2",
        TlsProtocolVersion.Tls13 => "TLSV1_3",
        _ => null,
    };
}
