namespace HybridMesh.Discovery;

/// <summary>Where the configuration of targets comes from.</summary>
public interface ITargetSource
{
    /// <summary>Called once per stream, before anything is sent on it.</summary>
    /// <param name="peer">Who asks.</param>
    /// <param name="applied">The newest model version that this instance says it applied completely; null when it says none.</param>
    /// <param name="cancellationToken">Cancelled when the peer is gone.</param>
    ValueTask<TargetAdmission> OpenAsync(DiscoveryPeer peer, ModelVersion? applied, CancellationToken cancellationToken);
}
