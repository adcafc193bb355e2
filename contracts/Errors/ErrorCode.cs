namespace HybridMesh.Contracts.Errors;

/// <summary>
/// One entry of the table of errors (<c>ErrorCatalog</c>). Codes are never reused; a dead one stays there, marked retired.
/// </summary>
/// <param name="Code">Stable, such as <c>HM-1004</c>.</param>
/// <param name="Title">Short, without values.</param>
/// <param name="Cause">What leads to it.</param>
/// <param name="Advice">What the user does next.</param>
/// <param name="Status">HTTP status of an answer with this code; 0 for a code that is never one (warnings, findings, states of targets).</param>
public sealed record ErrorCode(string Code, string Title, string Cause, string Advice, int Status)
{
    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
