using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>One resource as a whole.</summary>
internal sealed record ResourceKey(Fqn Fqn) : ReadKey<Resource?>
{
    public override Resource? ValueIn(MeshModel model) => model.Resources.GetValueOrDefault(Fqn);

    // The server changes the etag and the revision with every change of content.
    protected override void Write(Resource? value, FingerprintWriter writer)
    {
        writer.Add(value?.Server?.Uid.ToString("N"));
        writer.Add(value?.Server?.Etag.Value);
        writer.Add(value?.Server?.Revision ?? 0);
    }
}
