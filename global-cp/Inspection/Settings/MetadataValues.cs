using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Inspection.Settings;

/// <summary>The labels and annotations that generated objects get.</summary>
internal static class MetadataValues
{
    public static IEnumerable<SettingValue> Of(MeshView mesh, Fqn fqn) =>
        Of("metadata.labels", CopiedMetadata.Of(fqn, mesh, metadata => metadata.Labels))
            .Concat(Of("metadata.annotations", CopiedMetadata.Of(fqn, mesh, metadata => metadata.Annotations)));

    private static IEnumerable<SettingValue> Of(string path, CopiedMetadata copied) =>
        copied.Entries.Select(entry => new SettingValue($"{path}.{entry.Key}", entry.Value, new Origin(copied.From, $"{path}.{entry.Key}")));
}
