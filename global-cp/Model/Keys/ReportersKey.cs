using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The clusters whose agent reports a gateway in a namespace.</summary>
internal sealed record ReportersKey(string Namespace) : BucketKey<string>
{
    public override ImmutableSortedSet<string> ValueIn(MeshModel model) => model.ReportersByNamespace[Namespace];
}
