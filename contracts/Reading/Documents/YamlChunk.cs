namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>One document of a YAML stream, still as text, with its <c>---</c> line.</summary>
/// <param name="LinesBefore">Number of lines of the stream before it.</param>
/// <param name="Text">Its lines.</param>
internal sealed record YamlChunk(int LinesBefore, string Text)
{
    /// <summary>Whether there is nothing in it but markers, comments, blanks and a %YAML directive.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var line in Text.AsSpan().EnumerateLines())
            {
                if (!IsEmptyLine(line))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static bool IsEmptyLine(ReadOnlySpan<char> line)
    {
        var content = line.StartsWith("---") || line.StartsWith("...") ? line[3..].Trim() : line.Trim();
        return content.IsEmpty || content[0] == '#' || line.StartsWith("%YAML");
    }
}
