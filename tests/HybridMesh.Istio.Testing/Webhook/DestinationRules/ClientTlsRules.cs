using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.DestinationRules;

/// <summary><c>tls</c> towards a destination.</summary>
internal static class ClientTlsRules
{
    private static readonly string[] Files = ["clientCertificate", "privateKey", "caCertificates"];

    public static void Check(KubernetesObject subject)
    {
        foreach (var tls in DestinationRuleRules.AllPolicies(subject).Select(policy => policy["tls"]).Where(tls => tls.Exists))
        {
            Check(tls, subject.Found);
        }
    }

    public static void Check(LocatedNode tls, Violations found)
    {
        found.Require(tls.Has("mode"), tls["mode"], "client-tls-mode", "must be written, its zero value is DISABLE");
        var files = tls.Set(Files);
        found.Require(!tls.Has("credentialName") || files.Count == 0, tls, "client-tls-source", "must have credentialName or files");
        switch (tls["mode"].Text)
        {
            case "MUTUAL":
                var hasPair = tls.Has("clientCertificate") && tls.Has("privateKey");
                found.Require(tls.Has("credentialName") || hasPair, tls, "client-tls-certificate",
                    "must have credentialName, or clientCertificate and privateKey");
                break;
            case "ISTIO_MUTUAL":
                found.Require(files.Count == 0 && !tls.Has("credentialName"), tls, "client-tls-istio-mutual", "must hold no certificates");
                break;
        }
    }
}
