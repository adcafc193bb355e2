namespace HybridMesh.ManagementApi.Resources;

/// <summary>Where a write says which state it replaces; decides how a stale one is answered.</summary>
internal enum EtagSource
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In a header: a stale one is 412.</summary>
    Header,

    /// <summary>In the body: a stale one is 409.</summary>
    Body,
}
