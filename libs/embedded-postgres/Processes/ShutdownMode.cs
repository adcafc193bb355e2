namespace HybridMesh.EmbeddedPostgres.Processes;

/// <summary>Signals to a postmaster (PostgreSQL documentation, "Shutting Down the Server").</summary>
internal enum ShutdownMode
{
    /// <summary>SIGINT: ends sessions, writes a checkpoint, exits.</summary>
    Fast = 2,

    /// <summary>SIGQUIT: exits at once; the next start recovers.</summary>
    Immediate = 3,
}
