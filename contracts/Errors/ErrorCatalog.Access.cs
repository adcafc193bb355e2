namespace HybridMesh.Contracts.Errors;

/// <content>HM-3xxx: who may do what.</content>
public static partial class ErrorCatalog
{
    /// <summary>Not authenticated.</summary>
    public static ErrorCode Unauthenticated { get; } = new(
        "HM-3001",
        "Not authenticated",
        "The request carries no token, or one that is not valid.",
        "Send Authorization: Bearer with a valid token.",
        401);

    /// <summary>Not allowed.</summary>
    public static ErrorCode Forbidden { get; } = new(
        "HM-3002",
        "Not allowed",
        "The caller lacks the permission.",
        "Ask an administrator for the permission that the message names.",
        403);

    /// <summary>Too many requests.</summary>
    public static ErrorCode RateLimited { get; } = new(
        "HM-3003",
        "Too many requests",
        "The caller sent more requests than its limit.",
        "Wait for the time in Retry-After.",
        429);

    /// <summary>The join token is not valid.</summary>
    public static ErrorCode InvalidJoinToken { get; } = new(
        "HM-3004",
        "The join token is not valid",
        "The token is unknown, expired or was used.",
        "Create a new join token.",
        401);

    /// <summary>The peer may not do this.</summary>
    public static ErrorCode PeerNotAllowed { get; } = new(
        "HM-3005",
        "The peer may not do this",
        "The certificate names another role, cluster or namespace.",
        "Join the process with a token for this place.",
        403);
}
