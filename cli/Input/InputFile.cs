namespace HybridMesh.Cli.Input;

/// <summary>One text to apply and where it came from.</summary>
/// <param name="Name">Path, or <c>-</c> for standard input.</param>
/// <param name="Text">The content.</param>
internal sealed record InputFile(string Name, string Text);
