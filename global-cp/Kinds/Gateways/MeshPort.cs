namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The hop between gateways.</summary>
internal static class MeshPort
{
    /// <summary>The declared port; no server may ask for it.</summary>
    public const int Number = 15443;
}
