using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Revisions;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>What came after a place in the database, and the new place.</summary>
internal sealed record MeshNews(Cursor Log, RegistryCursor Registry, IReadOnlyList<ModelChange> Changes, bool HasMore);
