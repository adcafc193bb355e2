namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>A new compilation and what is different in it.</summary>
/// <param name="Result">The compilation after the changes.</param>
/// <param name="Changed">The resources that are not as before, by name of the target.</param>
/// <param name="CompiledUnits">How many units were compiled to get here.</param>
internal sealed record CompilationStep(
    MeshCompilation Result, IReadOnlyDictionary<string, IReadOnlySet<ResourceName>> Changed, int CompiledUnits);
