using System.Text;

namespace HybridMesh.Istio.Testing.Cel;

/// <summary>Text literals: raw ones (<c>r"..."</c>) as they are, others with their escapes resolved.</summary>
internal static class CelText
{
    public static string Unquote(string literal)
    {
        var isRaw = literal.StartsWith('r');
        var quoted = isRaw ? literal[1..] : literal;
        var width = quoted.StartsWith("\"\"\"", StringComparison.Ordinal) ? 3 : 1;
        var inner = quoted[width..^width];
        return isRaw ? inner : Unescape(inner);
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            result.Append(text[at] == '\\' ? Escaped(text[++at]) : text[at]);
        }

        return result.ToString();
    }

    private static char Escaped(char character) => character switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '\\' or '"' or '\'' or '`' or '?' => character,
        _ => throw new NotSupportedException($"CEL escape \\{character}"),
    };
}
