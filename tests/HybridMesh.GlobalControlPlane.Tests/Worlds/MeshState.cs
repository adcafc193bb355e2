using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>What is true now, kept apart from any compilation: every change is applied here and returned for the compiler.</summary>
internal sealed class MeshState
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<Fqn, Resource> _resources = [];
    private readonly Dictionary<string, ClusterReport> _reports = [];
    private readonly HashSet<GatewayWorkload> _targets = [];
    private long _revision;

    public MeshVersion Version => new(_revision, $"hash-{_revision}", 0);

    public static MeshSettings Settings { get; } = new("hybridmesh.test");

    public ModelChange Write(Fqn fqn, IResourceSpec spec, IReadOnlyDictionary<string, string>? labels = null) =>
        Write(fqn, spec, new ResourceMetadata { Labels = labels ?? new Dictionary<string, string>() });

    public ModelChange Write(Fqn fqn, IResourceSpec spec, ResourceMetadata metadata)
    {
        _revision++;
        var created = _resources.GetValueOrDefault(fqn)?.Server?.CreatedAt ?? Epoch.AddSeconds(_revision);
        var resource = new Resource
        {
            Fqn = fqn,
            Kind = KindCatalog.All.Single(kind => kind.SpecType == spec.GetType()),
            Spec = spec,
            Metadata = metadata,
            Server = new ServerFields(Guid.Empty, new Etag($"{_revision}"), _revision, created, Epoch.AddSeconds(_revision)),
        };
        _resources[fqn] = resource;
        return new ResourceChange(fqn, resource);
    }

    public ModelChange Delete(Fqn fqn)
    {
        _revision++;
        _resources.Remove(fqn);
        return new ResourceChange(fqn, null);
    }

    public ModelChange Report(string cluster, ClusterReport report)
    {
        _reports[cluster] = report;
        return new ReportChange(cluster, report);
    }

    public ModelChange Join(GatewayWorkload target)
    {
        _targets.Add(target);
        return new TargetChange(target, true);
    }

    public ModelChange Leave(GatewayWorkload target)
    {
        _targets.Remove(target);
        return new TargetChange(target, false);
    }

    /// <summary>Everything at once, in an order that the seed decides.</summary>
    public MeshCompilation CompileAll(int seed)
    {
        ModelChange[] changes =
        [
            .. _resources.Values.Select(resource => new ResourceChange(resource.Fqn, resource)),
            .. _reports.Select(report => new ReportChange(report.Key, report.Value)),
            .. _targets.Select(target => new TargetChange(target, true)),
        ];
        new Random(seed).Shuffle(changes);
        return Compiler.Apply(MeshCompilation.Empty(Settings), Version, changes).Result;
    }
}
