using HybridMesh.Contracts.Kinds;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Targets;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>Which rule a kind's status follows. Kinds without children are configuration, others aggregate, unless named here.</summary>
internal sealed class StatusRules
{
    private readonly StoredRule _stored = new();
    private readonly ClusterRule _cluster;
    private readonly ConfigRule _config;
    private readonly AggregateRule _aggregate;

    public StatusRules(ResourceStore resources, TargetStore targets, RegistryStore registry, IInspection inspection)
    {
        _cluster = new ClusterRule(registry);
        _config = new ConfigRule(targets, inspection);
        _aggregate = new AggregateRule(resources, this);
    }

    public IStatusRule Of(KindDescriptor kind) => kind.Id switch
    {
        "api/Organization" or "api/Tenant" or "api/OrganizationSetting" or "api/TenantSetting" or "api/WorkspaceSetting" => _stored,
        "api/Cluster" => _cluster,
        _ when KindCatalog.ChildrenOf(kind).Any() => _aggregate,
        _ => _config,
    };
}
