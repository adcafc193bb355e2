namespace HybridMesh.Identity;

/// <summary>Which process of the control plane this is.</summary>
/// <param name="Name">Such as <c>global-cp</c>.</param>
/// <param name="Instance">Tells replicas apart: <c>[a-z0-9-]{1,63}</c>.</param>
public sealed record ControlPlaneProcess(string Name, string Instance);
