namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>How far a resource has come, from best to worst.</summary>
internal enum Phase
{
    /// <summary>In effect everywhere it must be.</summary>
    Ready,

    /// <summary>Stored; still on its way, or nothing takes it yet.</summary>
    Accepted,

    /// <summary>In effect at some places.</summary>
    Partial,

    /// <summary>Something it depends on changed behind its back.</summary>
    Dirty,

    /// <summary>Cannot take effect without a change.</summary>
    Failed,
}
