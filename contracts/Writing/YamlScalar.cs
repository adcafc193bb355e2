using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HybridMesh.Contracts.Writing;

/// <summary>Texts in YAML: bare where no reader guesses otherwise, as a block where they have several lines, else in double quotes.</summary>
internal static partial class YamlScalar
{
    private const int LongestKey = 512;

    public static string Key(string key) => key.Length <= LongestKey && IsBare(key) ? key : Quote(key);

    /// <param name="value">The text.</param>
    /// <param name="indent">Depth of the lines of a block.</param>
    public static string Text(string value, int indent)
    {
        if (IsBare(value))
        {
            return value;
        }

        return IsBlock(value) ? Block(value, indent) : Quote(value);
    }

    private static bool IsBare(string value) =>
        Bare().IsMatch(value)
        && !YamlGuess.IsNotText(value)
        && !value.Contains(": ", StringComparison.Ordinal)
        && !value.Contains(" #", StringComparison.Ordinal)
        && !value.StartsWith("---", StringComparison.Ordinal)
        && !value.StartsWith("...", StringComparison.Ordinal);

    private static bool IsBlock(string value)
    {
        var lines = value.Split('\n');
        return lines.Length > 1
            && lines[0].Length > 0
            && lines.All(line => line.Length == 0 || (line[0] != '\t' && !string.IsNullOrWhiteSpace(line)))
            && lines[0][0] != ' '
            && value.All(letter => letter == '\n' || letter == '\t' || IsPrintable(letter));
    }

    private static string Block(string value, int indent)
    {
        var chomping = value.EndsWith("\n\n", StringComparison.Ordinal) ? "+" : value.EndsWith('\n') ? "" : "-";
        var content = value.EndsWith('\n') ? value[..^1] : value;
        var margin = new string(' ', indent);
        var lines = content.Split('\n').Select(line => line.Length == 0 ? "" : margin + line);
        return "|" + chomping + "\n" + string.Join('\n', lines);
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when IsPrintable(letter) => text.Append(letter),
                _ => text.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append('"').ToString();
    }

    // Line and paragraph separators and the byte order mark are characters of their own in YAML; halves of surrogate pairs come in pairs.
    private static bool IsPrintable(char letter) =>
        !char.IsControl(letter) && letter is not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF');

    [GeneratedRegex(@"\A[A-Za-z0-9_/.$(][A-Za-z0-9_/.:@+,;=~$()%^&*!?\[\]{}<>|'#\\ -]*(?<![: ])\z")]
    private static partial Regex Bare();
}
