using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Inspection.Settings;

/// <summary>The settings in effect for a resource, each resolved by what translators resolve it with.</summary>
internal static class EffectiveSettings
{
    /// <summary>In a stable order; none for a kind that no setting reaches.</summary>
    public static IEnumerable<SettingValue> Of(MeshModel model, Resource resource)
    {
        var mesh = new MeshView(model);
        return resource.Spec switch
        {
            Cluster => NetworkValues.Of(model, mesh, model.Clusters[resource.Fqn]),
            _ when TranslatorCatalog.For(resource.Kind.Id) is GatewayObjectTranslator translator =>
                [.. FailoverValues.OfServers(mesh, translator.ToObject(resource)), .. MetadataValues.Of(mesh, resource.Fqn)],
            _ when KindCatalog.ChildrenOf(resource.Kind).Any() =>
            [
                Protection(resource),
                FailoverValues.At(mesh, resource.Fqn),
                .. MetadataValues.Of(mesh, resource.Fqn),
                .. NamespaceValues.Of(model, mesh, resource.Fqn),
            ],
            _ => [],
        };
    }

    // Not inherited: what is above or below does not count.
    private static SettingValue Protection(Resource resource)
    {
        const string path = "spec.deletionProtectionEnabled";
        var isProtected = resource.Kind.IsProtected(resource.Spec);
        return new SettingValue(path, isProtected, isProtected ? new Origin(resource.Fqn, path) : null);
    }
}
