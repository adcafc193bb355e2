using System.Text.RegularExpressions;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>Finds keys that stand one or a few blanks deeper or shallower than their siblings: the most common slip in YAML.</summary>
internal static partial class YamlIndentationAdvice
{
    /// <summary>What is wrong around a line that could not be parsed; null when the indentation says nothing.</summary>
    public static (string Message, Place Place)? Explain(string[] lines, int index, int linesBefore)
    {
        for (var at = Math.Min(index + 1, lines.Length - 1); at > 0 && at >= index - 1; at--)
        {
            if (KeyOf(lines[at]) is { } key && Sibling(lines, at, key.Column) is { } sibling)
            {
                var depth = key.Column > sibling.Column ? "deeper" : "shallower";
                var message =
                    $"the key '{key.Name}' (line {linesBefore + at + 1}, column {key.Column}) is indented {depth} than "
                    + $"'{sibling.Name}' (line {linesBefore + sibling.Line}, column {sibling.Column}): same depth as '{sibling.Name}'?";
                return (message, new Place(linesBefore + at + 1, key.Column));
            }
        }

        return null;
    }

    // A key after "key: value" must stand at the depth of a key before it; the nearest that does not fit is the one meant.
    private static (string Name, int Column, int Line)? Sibling(string[] lines, int at, int column)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (KeyOf(lines[before]) is not { } candidate)
            {
                continue;
            }

            if (candidate.Column == column)
            {
                return null;
            }

            if (candidate.Column < column && candidate.HasValue)
            {
                return (candidate.Name, candidate.Column, before + 1);
            }

            if (candidate.Column > column && !HasShallowerSibling(lines, before, column))
            {
                return (candidate.Name, candidate.Column, before + 1);
            }

            if (candidate.Column < column)
            {
                return null;
            }
        }

        return null;
    }

    private static bool HasShallowerSibling(string[] lines, int from, int column)
    {
        for (var at = from; at >= 0; at--)
        {
            if (KeyOf(lines[at]) is { } key && key.Column <= column)
            {
                return key.Column == column;
            }
        }

        return false;
    }

    private static (string Name, int Column, bool HasValue)? KeyOf(string line)
    {
        var match = Key().Match(line);
        return match.Success ? (match.Groups["key"].Value, match.Groups["key"].Index + 1, match.Groups["value"].Length > 0) : null;
    }

    [GeneratedRegex(@"^[ -]*(?<key>[A-Za-z_][\w./-]*):(?:\s+(?<value>[^\s#].*))?\s*$")]
    private static partial Regex Key();
}
