using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.Gateways;

/// <summary>
/// <c>tls</c> of the servers of a Gateway. The mode is always written: PASSTHROUGH is the zero value, so a block without a mode
/// does not terminate.
/// </summary>
internal static class GatewayTlsRules
{
    private static readonly string[] Secrets = ["credentialName", "credentialNames", "tlsCertificates"];
    private static readonly string[] Files = ["serverCertificate", "privateKey"];
    private static readonly string[] Authorities = ["caCertificates", "caCertCredentialName"];

    public static void Check(KubernetesObject subject)
    {
        foreach (var server in subject.Spec["servers"].Items)
        {
            if (Protocols.IsTls(server["port"]["protocol"].Text))
            {
                CheckTls(server, server["tls"], subject.Found);
            }
            else
            {
                CheckPlain(server["port"]["protocol"].Text, server["tls"], subject.Found);
            }
        }
    }

    private static void CheckPlain(string? protocol, LocatedNode tls, Violations found)
    {
        var allowed = Protocols.IsHttp(protocol) ? 1 : 0;
        found.Require(tls.Entries.Count() <= allowed && tls.Entries.All(entry => entry.Key == "httpsRedirect"), tls, "gateway-tls-plain",
            "must hold nothing but httpsRedirect on HTTP, and be absent on TCP");
    }

    private static void CheckTls(LocatedNode server, LocatedNode tls, Violations found)
    {
        found.Require(tls.Exists, tls, "gateway-tls", "must be set for HTTPS and TLS");
        if (!tls.Exists)
        {
            return;
        }

        found.Require(tls.Has("mode"), tls["mode"], "gateway-tls-mode", "must be written, its zero value is PASSTHROUGH");
        var (secrets, files) = (tls.Set(Secrets), tls.Set(Files));
        found.Require(secrets.Count + Math.Min(1, files.Count) <= 1, tls, "gateway-tls-source", "must have one source of certificates");
        switch (tls["mode"].Text)
        {
            case "SIMPLE" or "MUTUAL" or "OPTIONAL_MUTUAL":
                CheckTerminating(tls, secrets, files, found);
                break;
            case "ISTIO_MUTUAL":
                found.Require(tls.Entries.Count() == 1, tls, "gateway-tls-istio-mutual", "must hold nothing but the mode");
                break;
            case "PASSTHROUGH" or "AUTO_PASSTHROUGH":
                CheckPassthrough(server, tls, found);
                break;
        }

        CheckVersions(tls, found);
    }

    private static void CheckTerminating(LocatedNode tls, IReadOnlyList<string> secrets, IReadOnlyList<string> files, Violations found)
    {
        var isMutual = tls["mode"].Text != "SIMPLE";
        found.Require(secrets.Count > 0 || files.Count == Files.Length, tls, "gateway-tls-certificate",
            "must have credentialName, or serverCertificate and privateKey");
        var hasAuthority = tls.Has("credentialName") || tls.Has("credentialNames") || tls.Set(Authorities).Count > 0;
        found.Require(!isMutual || hasAuthority, tls, "gateway-tls-ca", "must have caCertificates without credentialName");
        found.Require(isMutual || !tls.Has("subjectAltNames"), tls["subjectAltNames"], "gateway-tls-san", "must be used with MUTUAL only");
    }

    private static void CheckPassthrough(LocatedNode server, LocatedNode tls, Violations found)
    {
        var unused = tls.Set([.. Secrets, .. Files, .. Authorities, "subjectAltNames", "httpsRedirect"]);
        found.Require(unused.Count == 0, tls, "gateway-tls-passthrough", $"must not hold {string.Join(", ", unused)}");
        foreach (var host in server["hosts"].Items.Where(_ => tls["mode"].Text == "AUTO_PASSTHROUGH"))
        {
            found.Require(host.Text?.Split('/')[^1] != "*", host, "gateway-auto-passthrough", "must not expose every service of the mesh");
        }
    }

    private static void CheckVersions(LocatedNode tls, Violations found)
    {
        var suites = tls["cipherSuites"].Items.Select(item => item.Text).ToArray();
        found.Require(suites.Distinct().Count() == suites.Length, tls["cipherSuites"], "gateway-ciphers", "must name each suite once");
        var isOld = tls["minProtocolVersion"].Text is "TLSV1_0" or "TLSV1_1";
        found.Require(!isOld || suites.Length > 0, tls["minProtocolVersion"], "gateway-tls-version", "needs cipherSuites below TLSV1_2");
        var isOrdered = tls["maxProtocolVersion"].Text is not { } max || max == "TLS_AUTO"
            || string.CompareOrdinal(tls["minProtocolVersion"].Text ?? "", max) <= 0 || tls["minProtocolVersion"].Text == "TLS_AUTO";
        found.Require(isOrdered, tls["maxProtocolVersion"], "gateway-tls-version", "must not be below minProtocolVersion");
    }
}
