using HybridMesh.Discovery;
using HybridMesh.Store.Targets;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>A point in the life of the whole mesh model.</summary>
/// <param name="Revision">Newest revision of the log that is in it; 0 before the first.</param>
/// <param name="Hash">Hash of that revision, in hex: tells a restored database apart.</param>
/// <param name="RegistryVersion">Newest change of the registry that is in it.</param>
internal readonly record struct MeshVersion(long Revision, string Hash, long RegistryVersion)
{
    public static MeshVersion None { get; } = new(0, "", 0);

    public ModelVersion ToModelVersion() => new(Revision, Hash, RegistryVersion);

    public AppliedVersion ToApplied() => new(Revision, Hash, RegistryVersion);
}
