using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The gateway objects that declare a hostname, of every tenant.</summary>
internal sealed record DeclarersKey(string Hostname) : BucketKey<Fqn>
{
    public override ImmutableSortedSet<Fqn> ValueIn(MeshModel model) => model.DeclarersByHostname[Hostname];
}
