using System.Text;

namespace HybridMesh.Cli.Input;

/// <summary>
/// Several files as one stream of documents, so that they are applied in one transaction, and the way back from a line of the stream
/// to a line of a file.
/// </summary>
internal sealed class DocumentStream
{
    private readonly List<(int FirstLine, string Name)> _starts = [];

    public DocumentStream(IEnumerable<InputFile> files)
    {
        var text = new StringBuilder();
        var line = 1;
        foreach (var file in files)
        {
            var content = file.Text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
            text.Append("---\n");
            line++;
            _starts.Add((line, file.Name));
            text.Append(content);
            line += content.Count(character => character == '\n');
            if (!content.EndsWith('\n'))
            {
                text.Append('\n');
                line++;
            }
        }

        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary><c>file:line:column</c> of a place in <see cref="Text"/>.</summary>
    public string Locate(int line, int? column)
    {
        var (firstLine, name) = _starts.FindLast(start => start.FirstLine <= line);
        var place = $"{name ?? "input"}:{Math.Max(1, line - firstLine + 1)}";
        return column is { } at ? $"{place}:{at}" : place;
    }
}
