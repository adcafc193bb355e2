namespace HybridMesh.Discovery;

/// <summary>One stream of one instance of a target. Made from the peer's certificate; may be derived from to carry more of it.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Instance">Which of several instances.</param>
public record DiscoveryPeer(string Target, string Instance)
{
    /// <summary>
    /// Set by the server, unique in the process, growing: an instance that reconnects may have its new stream before its old one is
    /// known to be gone, and only the end of its newest stream makes it absent.
    /// </summary>
    public long StreamId { get; init; }
}
