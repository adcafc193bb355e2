namespace HybridMesh.Discovery.Tests.Simulation;

/// <summary>One step of a simulated stream.</summary>
public enum StreamCommand
{
    /// <summary>The mesh publishes another snapshot.</summary>
    Publish,

    /// <summary>The server sends, if it may.</summary>
    Send,

    /// <summary>The peer applies the next response and answers.</summary>
    Apply,

    /// <summary>The server reads the next request.</summary>
    Answer,

    /// <summary>The stream breaks and the peer comes back.</summary>
    Reconnect,

    /// <summary>The peer's process starts anew.</summary>
    Restart,
}
