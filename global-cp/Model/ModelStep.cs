using HybridMesh.GlobalControlPlane.Compilation;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>A new model and where to look for what is different in it.</summary>
/// <param name="Model">The model after the changes.</param>
/// <param name="Touched">Every key whose value may differ from before: no other one does.</param>
/// <param name="Sources">What may have other units than before.</param>
internal sealed record ModelStep(MeshModel Model, IReadOnlySet<ReadKey> Touched, IReadOnlySet<UnitSource> Sources);
