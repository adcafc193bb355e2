using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>
/// Finds tabs in the indentation of a document that could be parsed: the parser lets some pass, and what they mean is not what is
/// seen. Inside quoted and block texts and between braces they are harmless.
/// </summary>
internal sealed class TabCheck(YamlChunk chunk)
{
    /// <summary>What is said of such a tab, wherever it is found.</summary>
    public const string Message = "a tab is used as indentation; use spaces";

    private readonly List<(long First, long Last)> _excluded = [];
    private readonly Stack<long> _flows = new();

    public void Exclude(long firstLine, long lastLine) => _excluded.Add((firstLine, lastLine));

    public void BeginFlow(long line) => _flows.Push(line);

    /// <summary>Ends any container; only the outermost one in flow style matters, and block containers end outside of flows.</summary>
    public void EndFlow(long line)
    {
        if (_flows.TryPop(out var first))
        {
            Exclude(first, line);
        }
    }

    /// <summary>Logs every tab found; true when there is one.</summary>
    public bool Report(DocumentLog log)
    {
        if (!chunk.Text.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        var found = false;
        var lines = chunk.Text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (TabColumn(lines[index]) is { } column && !IsExcluded(index + 1))
            {
                found = true;
                var place = new Place(chunk.LinesBefore + index + 1, column);
                log.Refuse("", ErrorCatalog.TabIndentation, Message, place);
            }
        }

        return found;
    }

    /// <summary>The column of a tab in the indentation of a line that is neither blank nor a comment; null when there is none.</summary>
    public static int? TabColumn(string line)
    {
        var content = line.AsSpan().TrimStart(" \t");
        var indentation = line.AsSpan(0, line.Length - content.Length);
        var tab = indentation.IndexOf('\t');
        return tab < 0 || content.IsEmpty || content[0] == '#' ? null : tab + 1;
    }

    // The first line of a text or a flow begins outside of it.
    private bool IsExcluded(long line) => _excluded.Exists(range => line > range.First && line <= range.Last);
}
