namespace HybridMesh.Store;

/// <summary>
/// PostgreSQL could not be reached, ended the session, or did not answer in time. Callers answer 503; nothing is wrong with the request.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>An exception without details.</summary>
    public StoreUnavailableException()
        : this("the store is unavailable")
    {
    }

    /// <summary>An exception with a message for people, free of connection details.</summary>
    public StoreUnavailableException(string message)
        : this(message, null)
    {
    }

    /// <summary>An exception with its cause.</summary>
    public StoreUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// True when a write may have become durable although its answer was lost. Repeating it is safe only with an idempotency key or
    /// a precondition; false means that nothing was written.
    /// </summary>
    public bool IsOutcomeUnknown { get; init; }
}
