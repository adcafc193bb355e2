namespace HybridMesh.Standalone;

/// <summary>One thing that is wrong in a cluster file.</summary>
/// <param name="Path">Place in the document, such as <c>services[0].ports[1].number</c>; empty for the whole.</param>
/// <param name="Message">The value found and the rule.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
public sealed record ClusterFileViolation(string Path, string Message, int Line, int Column)
{
    /// <summary>For a log line.</summary>
    public override string ToString() => $"line {Line}, column {Column}: {(Path.Length > 0 ? Path + ": " : "")}{Message}";
}
