using Google.Protobuf;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.Inspection.Wire;
using TargetConfig = HybridMesh.Inspection.Wire.TargetConfig;

namespace HybridMesh.GlobalControlPlane.Inspection;

/// <summary>What a resource puts on targets: a cluster all that its targets are sent, a config object what it contributes to.</summary>
internal static class ConfigAnswer
{
    public static IEnumerable<TargetConfig> Of(MeshCompilation compilation, Fqn fqn, bool namesOnly) =>
        compilation.Model.Resources[fqn].Spec is Cluster
            ? OfCluster(compilation, fqn.Name, namesOnly)
            : OfObjects(compilation, fqn, namesOnly);

    private static IEnumerable<TargetConfig> OfCluster(MeshCompilation compilation, string cluster, bool namesOnly) =>
        from target in TargetsIn(compilation.Model, cluster).Distinct()
        orderby target
        select Answer(target, compilation.Targets.GetValueOrDefault(target)?.Resources.Values ?? [], namesOnly);

    private static IEnumerable<string> TargetsIn(MeshModel model, string cluster)
    {
        var joinedOrReported = model.TargetsByNamespace.Items.Concat(model.IstioWorkloadsByNamespace.Items)
            .Where(workload => workload.Cluster == cluster)
            .Select(workload => workload.Target);
        return model.Reports.GetValueOrDefault(cluster)?.GatewayApi is null ? joinedOrReported : joinedOrReported.Append(GatewayWorkload.AgentOf(cluster));
    }

    private static IEnumerable<TargetConfig> OfObjects(MeshCompilation compilation, Fqn fqn, bool namesOnly)
    {
        var units = compilation.Sources.Values.SelectMany(units => units).Where(unit => unit.Owner.IsWithin(fqn));
        return units.GroupBy(unit => unit.Target).OrderBy(target => target.Key, StringComparer.Ordinal)
            .Select(target => Answer(target.Key, ContributedBy(compilation, target.Key, target), namesOnly));
    }

    private static IEnumerable<TargetResource> ContributedBy(MeshCompilation compilation, string target, IEnumerable<UnitKey> units)
    {
        var names = units
            .SelectMany(unit => compilation.Units[unit].Output.Contributions)
            .Select(contribution => contribution.Name)
            .Distinct()
            .Order();
        return names.Select(name => compilation.Targets[target].Resources[name]);
    }

    private static TargetConfig Answer(string target, IEnumerable<TargetResource> resources, bool namesOnly) => new()
    {
        Target = target,
        Resources =
        {
            resources.Select(resource => new ConfigResource
            {
                TypeUrl = resource.Name.TypeUrl,
                Name = resource.Name.Name,
                Version = resource.Wire.Version,
                Json = namesOnly ? "" : JsonFormatter.Default.Format(resource.ToMessage()),
            }),
        },
    };
}
