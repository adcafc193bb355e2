using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Targets;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>Which rule a kind's status follows. Kinds without children are configuration, others aggregate, unless named here.</summary>
internal sealed class StatusRules
{
    private readonly StoredRule _stored = new();
    private readonly ClusterRule _cluster;
    private readonly ConfigRule _config;
    private readonly AggregateRule _aggregate;
    private readonly Overtaking _overtaking;

    public StatusRules(ResourceStore resources, TargetStore targets, RegistryStore registry, RevisionLog log, IInspection inspection)
    {
        _overtaking = new Overtaking(log);
        _cluster = new ClusterRule(registry);
        _config = new ConfigRule(targets, inspection);
        _aggregate = new AggregateRule(resources, this);
    }

    /// <summary>The status by the kind's rule, unless what the resource rests on changed behind its back.</summary>
    public async Task<ResourceStatus> ReadAsync(StatusSubject subject, StatusContext context, CancellationToken cancellationToken)
    {
        var resource = subject.Resource;
        var status = await Of(subject.Kind).ReadAsync(subject, context, cancellationToken);
        if (status.Phase < Phase.Dirty && await _overtaking.FindAsync(resource, context.WarningsOf(resource.Fqn), cancellationToken) is { } dirty)
        {
            return dirty with { Targets = status.Targets };
        }

        return status.Revision == 0 ? status with { Revision = resource.Revision } : status;
    }

    private IStatusRule Of(KindDescriptor kind) => kind.Id switch
    {
        "api/Organization" or "api/Tenant" or "api/OrganizationSetting" or "api/TenantSetting" or "api/WorkspaceSetting"
            or "gateway/SharedGatewayReferenceGrant" => _stored,
        "api/Cluster" => _cluster,
        _ when KindCatalog.ChildrenOf(kind).Any() => _aggregate,
        _ => _config,
    };
}
