namespace HybridMesh.Contracts.Errors;

/// <content>HM-19xx: what is worth saying about an input that was accepted.</content>
public static partial class ErrorCatalog
{
    /// <summary>A bare value is read as text.</summary>
    public static ErrorCode TextFromBareScalar { get; } = new(
        "HM-1901",
        "A bare value is read as text",
        "A number or a boolean stands without quotes where a text is due; its characters are kept as written.",
        "Put it in quotes.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The field has no effect yet.</summary>
    public static ErrorCode NotEnforcedYet { get; } = new(
        "HM-1902",
        "The field has no effect yet",
        "The field is accepted and stored, but the gateway does not enforce it in this release.",
        "Do not rely on it.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The object was skipped.</summary>
    public static ErrorCode ObjectSkipped { get; } = new(
        "HM-1903",
        "The object was skipped",
        "The object belongs to Kubernetes, Istio or another system.",
        "Nothing, unless you expected it to be applied here.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>Two texts for the same thing.</summary>
    public static ErrorCode NameDiffers { get; } = new(
        "HM-1904",
        "Two texts for the same thing",
        "metadata and spec give different values; the one in spec is used.",
        "Keep one of the two.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>An old spelling.</summary>
    public static ErrorCode OldSpelling { get; } = new(
        "HM-1905",
        "An old spelling",
        "The field or annotation is accepted under this name, but has another one.",
        "Use the name given.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>The kind is deprecated.</summary>
    public static ErrorCode DeprecatedKind { get; } = new(
        "HM-1906",
        "The kind is deprecated",
        "A newer kind replaces this one; it still works.",
        "Prefer the kind given for new objects.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>The field is ignored.</summary>
    public static ErrorCode FieldIgnored { get; } = new(
        "HM-1907",
        "The field is ignored",
        "Only the server sets the field, or it has no meaning for this kind.",
        "Nothing.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>An unknown field was ignored.</summary>
    public static ErrorCode UnknownFieldIgnored { get; } = new(
        "HM-1908",
        "An unknown field was ignored",
        "The input was read with unknown fields allowed.",
        "Correct the name.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The field is deprecated.</summary>
    public static ErrorCode DeprecatedField { get; } = new(
        "HM-1909",
        "The field is deprecated",
        "The field still works; a newer one replaces it.",
        "Prefer the field given.",
        0)
    {
        Severity = Severity.Information,
    };
}
