using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>
/// Certificates that several objects use at one port of an Istio gateway. A browser that has a connection for one hostname of the certificate
/// uses it for the others too, and the servers of different objects know only their own (404).
/// </summary>
internal static class SharedCertificates
{
    public static IEnumerable<Finding> Of(GatewayQuestion question)
    {
        var servers = question.Object.Servers.Where(server => Certificates.SecretOf(server) is not null).ToList();
        if (!question.Workload.IsIstio || servers.Count == 0)
        {
            return [];
        }

        var others = Others(question).ToList();
        return from server in servers
               let other = others.FirstOrDefault(other => other.Servers.Any(theirs => IsSame(server, theirs)))
               where other is not null
               select question.Find(
                   ErrorCatalog.CertificateShared,
                   $"{server.Path}.tls.secretName",
                   $"{other.Resource.Fqn} uses '{Certificates.SecretOf(server)}' at port {server.Port} too");
    }

    // A namespace belongs to one tenant, so these are all of the same.
    private static IEnumerable<GatewayObject> Others(GatewayQuestion question) =>
        from fqn in question.Model.DeclarersByNamespace[question.Workload.Namespace]
        where fqn != question.Declaration.Fqn
        let declaration = question.Model.Declarations[fqn]
        where declaration.Tier is GatewayTier.Tier2 && declaration.Selects(question.Workload)
            && Placement.IsAllowed(question.Mesh, declaration, question.Workload)
        let resource = question.Model.Resources[fqn]
        select (TranslatorCatalog.For(resource.Kind.Id) as GatewayObjectTranslator)?.ToObject(resource);

    private static bool IsSame(GatewayServer one, GatewayServer other) =>
        one.Port == other.Port && Certificates.SecretOf(one) == Certificates.SecretOf(other);
}
