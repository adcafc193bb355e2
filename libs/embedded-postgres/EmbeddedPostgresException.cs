namespace HybridMesh.EmbeddedPostgres;

/// <summary>PostgreSQL cannot be found, made, started or stopped; the message says what to do.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    /// <summary>An exception without details.</summary>
    public EmbeddedPostgresException()
    {
    }

    /// <summary>An exception with a message for people.</summary>
    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message for people and its cause.</summary>
    public EmbeddedPostgresException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
