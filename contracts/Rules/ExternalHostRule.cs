using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.Contracts.Rules;

/// <summary>Hosts outside the mesh, and TLS towards them.</summary>
internal static class ExternalHostRule
{
    /// <summary>The violation of a host that workloads call through an egress gateway; null when it may be one. <c>*</c> is any host.</summary>
    public static Violation? CheckHostname(string path, string host) => host switch
    {
        "*" => null,
        _ when HostRule.CheckHostname(path, host) is { } violation => violation,
        _ when host.Length > 0 && ClusterHosts.IsInside("", host) => Inside(path, host),
        _ => null,
    };

    /// <summary>The violation of the service, as <c>namespace/fqdn</c>, behind a server that leads out; null when it may be outside.</summary>
    public static Violation? CheckService(string path, string service) =>
        service.Split('/') is [var @namespace, { Length: > 0 } host] && ClusterHosts.IsInside(@namespace, host) ? Inside(path, host) : null;

    public static IEnumerable<Violation> CheckTls(string path, string service, ClientTlsSettings? tls)
    {
        if (tls is null)
        {
            yield break;
        }

        var hasCertificate = tls.SecretName is { Length: > 0 } || tls.Files is not null;
        if (CheckService(path, service) is not null)
        {
            yield return new Violation(path, ErrorCatalog.Contradiction, "'tls' is for services outside the mesh: inside it the proxies encrypt by themselves");
        }

        if (tls.Mode is null && (hasCertificate || tls.SubjectAltNames.Count > 0))
        {
            // Without a mode the call would be plaintext, which nobody who names a certificate wants.
            yield return new Violation($"{path}.mode", ErrorCatalog.RequiredField, "'mode' is required beside a certificate: SIMPLE, MUTUAL or ISTIO_MUTUAL");
        }

        if (tls.Mode is ClientTlsMode.Mutual && !hasCertificate)
        {
            yield return new Violation(path, ErrorCatalog.RequiredField, "MUTUAL needs 'secretName' or 'files'");
        }

        if (tls is { Mode: ClientTlsMode.IstioMutual, SubjectAltNames.Count: 0 })
        {
            yield return new Violation(
                $"{path}.subjectAltNames", ErrorCatalog.RequiredField, "'subjectAltNames' is required with ISTIO_MUTUAL: certificates of the mesh do not hold host names");
        }

        if (tls.Mode is ClientTlsMode.IstioMutual or ClientTlsMode.Disabled && hasCertificate)
        {
            yield return new Violation(path, ErrorCatalog.ExcludedField, "certificates are used with SIMPLE and MUTUAL only");
        }
    }

    private static Violation Inside(string path, string host) =>
        new(path, ErrorCatalog.Contradiction, $"'{host}' is a name inside the cluster: this leads to hosts outside the mesh");
}
