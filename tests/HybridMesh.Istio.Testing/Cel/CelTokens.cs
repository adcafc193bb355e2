using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Cel;

/// <summary>Cuts an expression into tokens.</summary>
internal static partial class CelTokens
{
    public static IReadOnlyList<CelToken> Read(string text)
    {
        var tokens = new List<CelToken>();
        for (var at = 0; at < text.Length;)
        {
            var match = Token().Match(text, at);
            if (!match.Success)
            {
                throw new NotSupportedException($"CEL at {at}: {text[at..]}");
            }

            if (Kind(match) is { } kind)
            {
                tokens.Add(new CelToken(kind, kind == CelTokenKind.Text ? CelText.Unquote(match.Value) : match.Value));
            }

            at += match.Length;
        }

        tokens.Add(new CelToken(CelTokenKind.End, ""));
        return tokens;
    }

    private static CelTokenKind? Kind(Match match) => match.Groups switch
    {
        var groups when groups["text"].Success => CelTokenKind.Text,
        var groups when groups["name"].Success => CelTokenKind.Name,
        var groups when groups["number"].Success => CelTokenKind.Number,
        var groups when groups["operator"].Success => CelTokenKind.Operator,
        _ => null,
    };

    [GeneratedRegex("""
        \G(?:
          (?<space>\s+)
          | (?<text>r?"{3}.*?"{3} | r"[^"]*" | r'[^']*' | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*')
          | (?<name>[A-Za-z_][A-Za-z0-9_]*)
          | (?<number>[0-9]+(?:\.[0-9]+)?)
          | (?<operator>&&|\|\||==|!=|<=|>=|[-+*/%<>!?:.,()\[\]{}])
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Token();
}
