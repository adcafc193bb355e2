using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Revisions;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>The newest compilation and the places in the database that it was made from.</summary>
internal sealed record ModelState(MeshCompilation Compilation, Cursor Log, RegistryCursor Registry)
{
    public MeshVersion Version => Compilation.Version;

    /// <summary>The version that a compilation from these places has.</summary>
    public static MeshVersion VersionAt(Cursor log, RegistryCursor registry) => new(log.Revision, log.Hash, registry.Version);
}
