namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>A value that translators may read: it can tell itself apart from another one by content.</summary>
internal interface IFact
{
    /// <summary>Writes everything a reader could see of this value.</summary>
    void WriteTo(FingerprintWriter writer);
}
