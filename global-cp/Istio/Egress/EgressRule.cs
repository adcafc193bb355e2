using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>Lets some workloads call an external host.</summary>
/// <param name="Path">Place of what says who they are.</param>
/// <param name="Callers">Who they are.</param>
/// <param name="Paths">Exact or with <c>*</c> at the end; empty means any.</param>
/// <param name="Methods">Empty means any.</param>
internal sealed record EgressRule(string Path, EgressWorkloads Callers, ImmutableArray<string> Paths, ImmutableArray<string> Methods);
