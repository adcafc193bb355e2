using System.Collections.Immutable;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.EastWest;

/// <summary>
/// What workloads of one cluster need to call services by name that only other clusters have. A service that is here too is left alone: a
/// gateway that exports it would send calls that come in out again.
/// </summary>
internal sealed class EastWestClientTranslation(Fqn workspace, EastWestFacts facts, string cluster, MeshView mesh)
{
    private const string Path = "spec.defaultEastWestGatewaySettings";
    private readonly Fqn _tenant = workspace.Parent!.Value;
    private readonly Fqn _organization = workspace.Ancestor("organizations")!.Value;
    private readonly List<Finding> _findings = [];

    public UnitOutput Run()
    {
        var exports =
            from gateway in Gateways()
            from service in EastWestServices.At(mesh, workspace, facts, gateway.Workload)
            select (service, gateway);
        ImmutableArray<Contribution> contributions =
        [
            .. exports.GroupBy(export => export.service.Hostname).OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => Service(group.Key, [.. group])),
        ];
        return new UnitOutput(contributions, [.. _findings]);
    }

    private IEnumerable<ReportedGateway> Gateways() =>
        from @namespace in facts.Exposures.Select(exposure => exposure.Namespace).Distinct()
        from gateway in mesh.ReportedGatewaysIn(@namespace)
        where gateway.Workload.Cluster != cluster && !gateway.Endpoints.IsEmpty && facts.Exposures.Any(exposure => exposure.Selects(gateway.Workload))
        where FactsOf(gateway.Workload.Cluster) is { IsDraining: false, IsPlaintext: false } callee && FactsOf(cluster) is { } caller && Networks.CanCall(mesh, caller, callee)
        where NamespaceOwnership.Owner(mesh, gateway.Workload.Cluster, @namespace) == workspace
        where !PodSelection.TakesOthers(mesh, gateway.Workload)
        orderby gateway.Workload
        select gateway;

    private IEnumerable<Contribution> Service(string hostname, (ReportedService Service, ReportedGateway Gateway)[] exports)
    {
        var @namespace = exports[0].Service.Namespace;
        if (!EastWestServices.IsShared(mesh, workspace, cluster, @namespace))
        {
            _findings.Add(new Finding(
                ErrorCatalog.NamespaceNotShared,
                facts.Setting,
                Path,
                $"namespace '{@namespace}' of cluster '{cluster}' is its own (namespaceScope): '{hostname}' of others is not called there",
                $"clusters/{cluster}/agent"));
            return [];
        }

        if (mesh.ServicesIn(cluster, @namespace).Any(service => service.Hostname == hostname))
        {
            _findings.Add(new Finding(
                ErrorCatalog.ServiceIsLocal, facts.Setting, Path, $"cluster '{cluster}' has '{hostname}' too: calls stay there", $"clusters/{cluster}/agent"));
            return [];
        }

        var known = exports.Where(export => IdsOf(export.Service, export.Gateway).Any()).ToArray();
        if (known.Length == 0)
        {
            _findings.Add(new Finding(
                ErrorCatalog.ServiceIdentityUnknown,
                facts.Setting,
                Path,
                $"no agent says as which service accounts '{hostname}' runs, so callers in cluster '{cluster}' could not tell who answers",
                $"clusters/{cluster}/agent"));
            return [];
        }

        var namespaces = ClientNamespaces.Of(mesh, new TenantHost(_tenant, hostname), cluster)
            .Union(ClientNamespaces.OwnedBy(mesh, workspace, cluster));
        return namespaces.IsEmpty
            ? []
            : ClientObjects.Of(mesh, cluster, facts.Setting, new RemoteHost
            {
                Hostname = hostname,
                Ports = [.. known.SelectMany(export => export.Service.Ports).Select(RemotePort.Of).DistinctBy(port => port.Number).OrderBy(port => port.Number)],
                Endpoints = [.. known.SelectMany(export => EndpointsOf(export.Gateway)).Distinct()],
                Failover = FailoverPrecedence.Of(mesh, facts.Setting).Value,
                ExportTo = namespaces,
                ServerIds = [.. known.SelectMany(export => IdsOf(export.Service, export.Gateway)).Distinct().Order(StringComparer.Ordinal)],
            });
    }

    private IEnumerable<string> IdsOf(ReportedService service, ReportedGateway gateway) =>
        mesh.ClientTrustDomainOf(gateway.Workload.Cluster) is { } trustDomain
            ? service.Accounts.Select(account => $"spiffe://{trustDomain}/ns/{service.Namespace}/sa/{account}")
            : [];

    private IEnumerable<RemoteEndpoint> EndpointsOf(ReportedGateway gateway) =>
        gateway.Endpoints.Select(endpoint => RemoteEndpoint.Of(mesh, FactsOf(gateway.Workload.Cluster)!, endpoint));

    private ClusterFacts? FactsOf(string name) => mesh.Cluster(_organization.Child("clusters", name));
}
