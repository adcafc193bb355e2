using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The gateway objects that select workloads of a namespace, of every tenant.</summary>
internal sealed record NamespaceDeclarersKey(string Namespace) : BucketKey<Fqn>
{
    public override ImmutableSortedSet<Fqn> ValueIn(MeshModel model) => model.DeclarersByNamespace[Namespace];
}
