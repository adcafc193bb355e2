namespace HybridMesh.ManagementApi.Targets;

/// <summary>How one instance of a target fares with what it must have.</summary>
internal enum InstanceState
{
    /// <summary>It has it in effect.</summary>
    Applied,

    /// <summary>It is connected and has not acknowledged yet.</summary>
    Pending,

    /// <summary>It is not connected.</summary>
    Absent,

    /// <summary>It refused some of it.</summary>
    Failed,
}
