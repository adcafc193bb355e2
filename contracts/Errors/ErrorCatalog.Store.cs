namespace HybridMesh.Contracts.Errors;

/// <content>HM-2xxx: existence and concurrency.</content>
public static partial class ErrorCatalog
{
    /// <summary>The resource does not exist.</summary>
    public static ErrorCode NotFound { get; } = new(
        "HM-2001",
        "The resource does not exist",
        "No resource has this FQN, or you may not see it.",
        "Check the FQN.",
        404);

    /// <summary>The resource exists already.</summary>
    public static ErrorCode AlreadyExists { get; } = new(
        "HM-2002",
        "The resource exists already",
        "A resource with this FQN exists.",
        "Choose another name, or update the existing resource.",
        409);

    /// <summary>The resource has changed meanwhile.</summary>
    public static ErrorCode StaleEtag { get; } = new(
        "HM-2003",
        "The resource has changed meanwhile",
        "The etag in the body is not the current one.",
        "Read the resource again, repeat the change and send it with the new etag.",
        409);

    /// <summary>The resource has changed meanwhile.</summary>
    public static ErrorCode PreconditionFailed { get; } = new(
        "HM-2004",
        "The resource has changed meanwhile",
        "The etag in If-Match is not the current one.",
        "Read the resource again, repeat the change and send it with the new etag.",
        412);

    /// <summary>An etag is required.</summary>
    public static ErrorCode PreconditionRequired { get; } = new(
        "HM-2005",
        "An etag is required",
        "A PUT must say which state it replaces.",
        "Send If-Match, or the etag in the body.",
        428);

    /// <summary>The parent does not exist.</summary>
    public static ErrorCode ParentMissing { get; } = new(
        "HM-2006",
        "The parent does not exist",
        "A resource can only be created below an existing parent.",
        "Create the parent first, or in the same apply.",
        409);

    /// <summary>Protected from deletion.</summary>
    public static ErrorCode Protected { get; } = new(
        "HM-2007",
        "Protected from deletion",
        "The resource or one below it has deletionProtectionEnabled, or updateProtectionEnabled.",
        "Set it to false first.",
        409);

    /// <summary>The resource has children.</summary>
    public static ErrorCode HasChildren { get; } = new(
        "HM-2008",
        "The resource has children",
        "Only a deletion with cascade removes descendants.",
        "Delete the children first, or delete with cascade=true.",
        409);

    /// <summary>The idempotency key was used for another request.</summary>
    public static ErrorCode IdempotencyKeyReused { get; } = new(
        "HM-2009",
        "The idempotency key was used for another request",
        "A key may only repeat the same request.",
        "Use a new key for a new request.",
        422);

    /// <summary>The revision does not exist.</summary>
    public static ErrorCode RevisionNotFound { get; } = new(
        "HM-2010",
        "The revision does not exist",
        "The number is higher than the newest revision or lower than the oldest.",
        "Check the number.",
        404);

    /// <summary>Claimed elsewhere.</summary>
    public static ErrorCode ClaimedElsewhere { get; } = new(
        "HM-2011",
        "Claimed elsewhere",
        "A namespace that the resource claims belongs to another tenant.",
        "Choose another namespace.",
        409);

    /// <summary>A setting exists already.</summary>
    public static ErrorCode SettingExists { get; } = new(
        "HM-2012",
        "A setting exists already",
        "The parent takes one object of this kind.",
        "Change the existing one.",
        409);

    /// <summary>Protected from updates.</summary>
    public static ErrorCode Frozen { get; } = new(
        "HM-2013",
        "Protected from updates",
        "The resource has updateProtectionEnabled.",
        "Set updateProtectionEnabled to false first.",
        409);
}
