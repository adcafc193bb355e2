namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>Where to look; any number of reasons merge.</summary>
[Flags]
internal enum Wake
{
    None = 0,

    /// <summary>The revision log.</summary>
    Log = 1,

    /// <summary>What clusters reported.</summary>
    Registry = 2,

    /// <summary>The gateways that joined, at this replica or another.</summary>
    Targets = 4,

    Everything = Log | Registry | Targets,
}
