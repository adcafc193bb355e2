namespace HybridMesh.Contracts.Errors;

/// <content>HM-6xxx: the service itself.</content>
public static partial class ErrorCatalog
{
    /// <summary>Internal error.</summary>
    public static ErrorCode Internal { get; } = new(
        "HM-6001",
        "Internal error",
        "A fault in the server.",
        "Try again; report the trace id if it happens again.",
        500);

    /// <summary>The database cannot be reached.</summary>
    public static ErrorCode DatabaseUnavailable { get; } = new(
        "HM-6002",
        "The database cannot be reached",
        "The database is away or overloaded; nothing was changed.",
        "Try again later.",
        503);

    /// <summary>The control plane cannot be reached.</summary>
    public static ErrorCode ControlPlaneUnavailable { get; } = new(
        "HM-6003",
        "The control plane cannot be reached",
        "No replica of the control plane answers; reads and writes of resources go on.",
        "Try again later.",
        503);

    /// <summary>The method is not allowed.</summary>
    public static ErrorCode MethodNotAllowed { get; } = new(
        "HM-6004",
        "The method is not allowed",
        "The path exists, but not with this method.",
        "Use a method in the Allow header.",
        405);

    /// <summary>The query is not supported.</summary>
    public static ErrorCode UnsupportedQuery { get; } = new(
        "HM-6005",
        "The query is not supported",
        "A query parameter is unknown or has a value out of its range.",
        "Correct the parameter that the message names.",
        400);

    /// <summary>The page token is not valid.</summary>
    public static ErrorCode InvalidPageToken { get; } = new(
        "HM-6006",
        "The page token is not valid",
        "The token was not made by this list.",
        "Start the list again without a token.",
        400);

    /// <summary>The path does not exist.</summary>
    public static ErrorCode PathNotFound { get; } = new(
        "HM-6007",
        "The path does not exist",
        "No endpoint has this path.",
        "See /openapi/v2.json.",
        404);

    /// <summary>The time ran out.</summary>
    public static ErrorCode Timeout { get; } = new(
        "HM-6008",
        "The time ran out",
        "The request took longer than its limit; what it did is unknown unless it has an idempotency key.",
        "Repeat it with the same idempotency key.",
        504);

    /// <summary>No such representation.</summary>
    public static ErrorCode NotAcceptable { get; } = new(
        "HM-6009",
        "No such representation",
        "The answer cannot be given in the media type asked for.",
        "Accept application/json or application/yaml.",
        406);

    /// <summary>The server is stopping.</summary>
    public static ErrorCode ShuttingDown { get; } = new(
        "HM-6010",
        "The server is stopping",
        "The process drains before it stops.",
        "Try again; another replica answers.",
        503);

    /// <summary>The idempotency key is not valid.</summary>
    public static ErrorCode InvalidIdempotencyKey { get; } = new(
        "HM-6011",
        "The idempotency key is not valid",
        "A key has 1 to 128 printable characters.",
        "Send another key.",
        400);
}
