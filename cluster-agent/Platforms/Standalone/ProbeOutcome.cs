namespace HybridMesh.ClusterAgent.Platforms.Standalone;

/// <summary>What one attempt to connect showed.</summary>
internal enum ProbeOutcome
{
    /// <summary>It accepts connections.</summary>
    Accepted,

    /// <summary>It says no, at once: nobody listens, no route, no such name.</summary>
    Refused,

    /// <summary>It says nothing.</summary>
    Silent,
}
