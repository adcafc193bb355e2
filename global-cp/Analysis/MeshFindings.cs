using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis.Gateways;
using HybridMesh.GlobalControlPlane.Analysis.Namespaces;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Istio.EastWest;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Analysis;

/// <summary>What analysis says about a resource and everything below it: what translators found, and what only shows from outside.</summary>
internal sealed class MeshFindings(MeshCompilation compilation, DateTimeOffset now)
{
    private readonly ClaimFindings _claims = new(compilation.Model, new KnownNamespaces(compilation.Model));

    /// <summary>In a stable order.</summary>
    public IReadOnlyList<Finding> Of(Fqn fqn) =>
        [.. InOrder(compilation.Model.Resources.Values.Where(resource => resource.Fqn.IsWithin(fqn)).SelectMany(OfResource))];

    /// <summary>Of one resource alone; none when it does not exist.</summary>
    public IEnumerable<Finding> OfOne(Fqn fqn) =>
        compilation.Model.Resources.TryGetValue(fqn, out var resource) ? OfResource(resource) : [];

    public static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) =>
        findings
            .OrderBy(finding => finding.Fqn)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Code.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Target, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal);

    private IEnumerable<Finding> OfResource(Resource resource) => OfKind(resource).Concat(resource.Spec switch
    {
        Cluster => OfCluster(compilation, resource.Fqn),
        WorkspaceSetting => OfEastWest(compilation, resource.Fqn),
        _ when TranslatorCatalog.For(resource.Kind.Id) is GatewayObjectTranslator translator =>
            GatewayFindings.Of(compilation, translator.ToObject(resource), now),
        SharedGatewayReferenceGrant => GrantFindings.Of(compilation.Model, resource.Fqn),
        _ when compilation.Model.Claims.ContainsKey(resource.Fqn) => _claims.Of(resource.Fqn),
        _ => [],
    });

    private static IEnumerable<Finding> OfKind(Resource resource) => resource.Kind.Successor is { } successor
        ? [new Finding(ErrorCatalog.DeprecatedKind, resource.Fqn, "", $"{resource.Kind.Kind} works, but new objects should be a {successor}", null)]
        : [];

    private static IEnumerable<Finding> OfEastWest(MeshCompilation compilation, Fqn setting) =>
        compilation.Sources.GetValueOrDefault(new EastWestSource(setting.Parent!.Value), [])
            .Where(unit => unit.Owner == setting)
            .SelectMany(unit => compilation.Units[unit].Output.Findings);

    private static IEnumerable<Finding> OfClients(MeshModel model, Fqn cluster)
    {
        var others = model.Clients.SharingWith(cluster.Name).Remove(cluster.Name);
        var named = string.Join(", ", others.Where(other => model.IsInView(cluster.Parent!.Value, other)));
        return (model.Clients.TrustDomainOf(cluster.Name), others) switch
        {
            (not null, _) => [],
            (null, { IsEmpty: true }) => [new Finding(
                ErrorCatalog.TrustDomainUnknown, cluster, "spec.trustDomain", "neither the Cluster nor its agent says the trust domain of its Istio", null)],
            _ => [new Finding(
                ErrorCatalog.TrustDomainShared,
                cluster,
                "spec.trustDomain",
                $"{(named.Length > 0 ? named : "a cluster of another organization")} has the same trust domain",
                null)],
        };
    }

    private static IEnumerable<Finding> OfCluster(MeshCompilation compilation, Fqn cluster) =>
        compilation.Model.Reports.GetValueOrDefault(cluster.Name)?.State switch
        {
            // A place with only gateways needs no agent.
            null when compilation.Model.TargetsByNamespace.Items.Any(target => target.Cluster == cluster.Name) => [],
            null => [new Finding(ErrorCatalog.ClusterNotConnected, cluster, "", "the cluster's agent has never reported", null)],
            { IsStale: true } => [new Finding(ErrorCatalog.ClusterNotConnected, cluster, "", "the cluster's agent is away: its last report stands", null)],
            { IstioVersion: not null } => OfClients(compilation.Model, cluster),
            _ => [],
        };
}
