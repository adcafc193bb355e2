using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Discovery;

/// <summary>Bounds of the discovery server.</summary>
public sealed class DeltaDiscoveryOptions
{
    /// <summary>Where they are in configuration.</summary>
    public const string Section = "Discovery";

    /// <summary>Longest response in bytes. Default 1 MiB.</summary>
    [Range(4 * 1024, 4 * 1024 * 1024)]
    public int MaxResponseBytes { get; set; } = 1024 * 1024;

    /// <summary>Longest request in bytes; the first one of a type lists all that the peer has. Default 16 MiB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaxRequestBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>How long a peer may take to send its subscriptions. Default 10 s.</summary>
    public TimeSpan SubscribeTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a peer may take to accept and answer a response before its stream is cut. Default 60 s.</summary>
    public TimeSpan AckTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
