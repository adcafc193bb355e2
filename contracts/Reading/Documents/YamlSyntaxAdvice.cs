using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;
using YamlDotNet.Core;

namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>Turns what the parser says into what the writer of the text probably did.</summary>
internal static partial class YamlSyntaxAdvice
{
    /// <summary>Logs the one syntax error of a document.</summary>
    public static void Report(YamlChunk chunk, Mark mark, string reason, DocumentLog log)
    {
        var lines = chunk.Text.Split('\n');
        var index = Math.Clamp((int)mark.Line - 1, 0, lines.Length - 1);
        var place = new Place(chunk.LinesBefore + index + 1, Math.Max(1, (int)mark.Column));
        var (code, message, found) = Tab(lines, index, reason, chunk.LinesBefore)
            ?? Explain(lines, index, chunk.LinesBefore)
            ?? (ErrorCatalog.SyntaxError, "not readable as YAML: " + PositionPrefix().Replace(reason, "").TrimEnd('.'), place);
        log.Refuse("", code, message, found);
    }

    /// <summary>Whether the text at a place begins with two braces, as template variables do.</summary>
    public static bool IsTemplate(YamlChunk chunk, Mark mark) =>
        string.CompareOrdinal(chunk.Text, (int)mark.Index, "{{", 0, 2) == 0;

    // The parser says that there is a tab, but not where: its place is that of the map or text around it.
    private static (ErrorCode Code, string Message, Place Place)? Tab(string[] lines, int index, string reason, int linesBefore)
    {
        if (!reason.Contains(" tab ", StringComparison.Ordinal))
        {
            return null;
        }

        var at = Array.FindIndex(lines, index, line => TabCheck.TabColumn(line) is not null);
        return at < 0 ? null : (ErrorCatalog.TabIndentation, TabCheck.Message, new Place(linesBefore + at + 1, TabCheck.TabColumn(lines[at])!.Value));
    }

    // The parser often notices only a line later, so the line before is looked at too.
    private static (ErrorCode Code, string Message, Place Place)? Explain(string[] lines, int index, int linesBefore)
    {
        for (var at = index; at >= 0 && at >= index - 1; at--)
        {
            if (ExplainLine(lines[at]) is { } advice)
            {
                return (advice.Code, advice.Message, new Place(linesBefore + at + 1, advice.Column));
            }
        }

        return YamlIndentationAdvice.Explain(lines, index, linesBefore) is { } found ? (ErrorCatalog.SyntaxError, found.Message, found.Place) : null;
    }

    private static (ErrorCode Code, string Message, int Column)? ExplainLine(string line)
    {
        if (TabCheck.TabColumn(line) is { } tab)
        {
            return (ErrorCatalog.TabIndentation, TabCheck.Message, tab);
        }

        var text = line.Trim();
        var column = line.Length - line.TrimStart().Length + 1;
        if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal))
        {
            return (ErrorCatalog.NotAnObject, $"'{ScalarNode.Shorten(text)}' is a code fence of Markdown, not YAML: remove the line", column);
        }

        if (text is "EOF" or "EOT" or "END" or "EOL")
        {
            return (ErrorCatalog.NotAnObject, $"'{text}' is left over from a shell script, not YAML: remove the line", column);
        }

        if (BareAsterisk().Match(line) is { Success: true } asterisk)
        {
            var value = asterisk.Groups["value"];
            return (ErrorCatalog.BareAsterisk, $"'*' starts an alias in YAML: put the value in quotes, \"{value.Value}\"", value.Index + 1);
        }

        if (line.StartsWith("%TAG", StringComparison.Ordinal))
        {
            return (ErrorCatalog.TagNotSupported, "%TAG directives are not supported", 1);
        }

        var template = line.IndexOf("{{", StringComparison.Ordinal);
        return template < 0 ? null : (ErrorCatalog.UnresolvedPlaceholder, "'{{' looks like a template variable that was not replaced", template + 1);
    }

    [GeneratedRegex(@"(?:^|[:\-\[,])\s*(?<value>\*[^\s,\]}]*)")]
    private static partial Regex BareAsterisk();

    [GeneratedRegex(@"^\(Line: .*?\): ")]
    private static partial Regex PositionPrefix();
}
