namespace HybridMesh.Identity;

/// <summary>Identity cannot be established, for a reason a person has to act on; the message says what to do and holds no secret.</summary>
public sealed class IdentityException : Exception
{
    /// <summary>With a message for the operator.</summary>
    public IdentityException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the operator, and what caused it.</summary>
    public IdentityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
