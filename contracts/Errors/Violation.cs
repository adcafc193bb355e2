namespace HybridMesh.Contracts.Errors;

/// <summary>One thing wrong with an input.</summary>
/// <param name="Path">Where, such as <c>spec.externalServers[0].clusters[1].weight</c>; empty for the whole document.</param>
/// <param name="Code">The rule that is broken.</param>
/// <param name="Message">Value found and rule, for people.</param>
public sealed record Violation(string Path, ErrorCode Code, string Message)
{
    /// <summary>Position in the text the input was read from; null when there is none.</summary>
    public TextPosition? Position { get; init; }
}

/// <summary>A place in a text.</summary>
/// <param name="Document">Index of the document in its stream, from 0.</param>
/// <param name="Line">From 1, counted over the whole stream.</param>
/// <param name="Column">From 1.</param>
public sealed record TextPosition(int Document, int Line, int Column);
