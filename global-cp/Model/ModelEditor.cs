using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Istio.EastWest;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Model.Facts;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>Applies changes to a model and notes what they touch.</summary>
internal sealed class ModelEditor(MeshModel model)
{
    private readonly HashSet<ReadKey> _touched = [];
    private readonly HashSet<UnitSource> _sources = [];
    private readonly HashSet<Fqn> _reaches = [];

    /// <summary>The model as it is so far.</summary>
    public MeshModel Model { get; set; } = model;

    public static ModelStep Apply(MeshModel model, IEnumerable<ModelChange> changes)
    {
        var editor = new ModelEditor(model);
        foreach (var change in changes)
        {
            editor.Apply(change);
        }

        editor.PlaceReaches(model);
        editor.PlaceReaches(editor.Model);
        return new ModelStep(editor.Model, editor._touched, editor._sources);
    }

    public void Touch(ReadKey key) => _touched.Add(key);

    /// <summary>Has the units of these found anew.</summary>
    public void Place(IEnumerable<UnitSource> sources) => _sources.UnionWith(sources);

    /// <summary>Has the units found anew that bring hostnames to the workloads that call them.</summary>
    public void PlaceHosts(IEnumerable<TenantHost> hosts)
    {
        foreach (var host in hosts)
        {
            _sources.Add(new ClientHostSource(host));
            Touch(new ClientClustersKey(host));
        }
    }

    /// <summary>Has the units found anew of every hostname and service that the workspace can call, before or after this step.</summary>
    public void PlaceReach(Fqn workspace) => _reaches.Add(workspace);

    /// <summary>Places the gateway objects that select a workload which came or went.</summary>
    public void PlaceSelecting(GatewayWorkload workload)
    {
        Place(Model.DeclarersByNamespace[workload.Namespace]
            .Where(gateway => Model.Declarations[gateway].Selects(workload))
            .Select(gateway => new GatewaySource(gateway)));
        Place(Model.EastWestByNamespace[workload.Namespace].Select(workspace => new EastWestSource(workspace)));
    }

    /// <summary>Places what selects gateways of a cluster that an organization has got or given up.</summary>
    public void PlaceIn(string cluster)
    {
        var made = Model.Reports.GetValueOrDefault(cluster) is { GatewayApi: not null } report ? report.Namespaces : [];
        var namespaces = Model.TargetsByNamespace.Items.Concat(Model.IstioWorkloadsByNamespace.Items)
            .Where(workload => workload.Cluster == cluster)
            .Select(workload => workload.Namespace)
            .Union(made)
            .ToArray();
        Place(namespaces.SelectMany(@namespace => Model.DeclarersByNamespace[@namespace]).Select(gateway => new GatewaySource(gateway)));
        Place(namespaces.SelectMany(@namespace => Model.EastWestByNamespace[@namespace]).Select(workspace => new EastWestSource(workspace)));
    }

    // Once for the whole step, and once for all workspaces that can call whatever their tenant exposes: at a start that is many times many.
    private void PlaceReaches(MeshModel model)
    {
        var tenants = _reaches.Select(workspace => workspace.Parent).OfType<Fqn>().Distinct();
        Place(tenants.SelectMany(tenant => model.EastWestByTenant[tenant]).Select(exposing => new EastWestSource(exposing)));
        var unlimited = new HashSet<Fqn>();
        foreach (var workspace in _reaches.Where(model.Claims.ContainsKey))
        {
            if (ClientHosts.NamedBy(model, workspace) is { } named)
            {
                PlaceHosts(named);
            }
            else if (workspace.Parent is { } tenant)
            {
                unlimited.Add(tenant);
            }
        }

        PlaceHosts(unlimited.SelectMany(tenant => ClientHosts.DeclaredBy(model, tenant)));
    }

    private void Apply(ModelChange change)
    {
        switch (change)
        {
            case ResourceChange resource:
                ResourceEdit.Apply(this, resource);
                break;
            case ReportChange report:
                ReportEdit.Apply(this, report);
                break;
            case TargetChange target:
                TargetEdit.Apply(this, target);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(change.GetType().Name);
        }
    }
}
