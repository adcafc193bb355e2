using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Changes;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>Applies changes to a model and notes what they touch.</summary>
internal sealed class ModelEditor(MeshModel model)
{
    private readonly HashSet<ReadKey> _touched = [];
    private readonly HashSet<Fqn> _placements = [];

    /// <summary>The model as it is so far.</summary>
    public MeshModel Model { get; set; } = model;

    public static ModelStep Apply(MeshModel model, IEnumerable<ModelChange> changes)
    {
        var editor = new ModelEditor(model);
        foreach (var change in changes)
        {
            editor.Apply(change);
        }

        return new ModelStep(editor.Model, editor._touched, editor._placements);
    }

    public void Touch(ReadKey key) => _touched.Add(key);

    public void Place(IEnumerable<Fqn> gateways) => _placements.UnionWith(gateways);

    /// <summary>Places the gateway objects that select a workload which came or went.</summary>
    public void PlaceSelecting(GatewayWorkload workload) =>
        Place(Model.DeclarersByNamespace[workload.Namespace].Where(gateway => Model.Declarations[gateway].Selects(workload)));

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
