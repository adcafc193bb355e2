namespace HybridMesh.Contracts.Rules;

/// <summary>What a server carries.</summary>
internal enum ServerCarries
{
    /// <summary>HTTP.</summary>
    Http,

    /// <summary>TLS that is not opened.</summary>
    Passthrough,

    /// <summary>Any other protocol.</summary>
    Tcp,
}
