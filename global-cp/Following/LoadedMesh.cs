using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Targets;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>Everything in the database that configuration follows from.</summary>
internal sealed record LoadedMesh(
    Cursor Log, RegistryCursor Registry, IReadOnlyList<ModelChange> Changes, IReadOnlyList<TargetState> Targets);
