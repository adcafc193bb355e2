namespace HybridMesh.Contracts.Errors;

/// <summary>How much a code matters to a person.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Probably not what was wanted.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Error,
}
