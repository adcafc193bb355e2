namespace HybridMesh.Identity;

/// <summary>
/// The credential of this process, kept fresh by its owner: <see cref="PeerCredentials"/> or <see cref="ControlPlaneCertificate"/>.
/// </summary>
public interface IMeshCredentials
{
    /// <summary>The newest credential; null before the first one is there.</summary>
    MeshCredential? Current { get; }

    /// <summary>Why there is no usable credential; null while there is one. Holds no secret: fit for a readiness answer.</summary>
    string? Problem { get; }

    /// <summary>The newest credential; waits for the first one.</summary>
    ValueTask<MeshCredential> WaitAsync(CancellationToken cancellationToken);
}
