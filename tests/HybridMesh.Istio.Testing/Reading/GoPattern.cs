using System.Text;
using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Reading;

/// <summary>RE2 patterns as .NET ones: in RE2 a <c>$</c> means the very end, never before a last line break.</summary>
internal static class GoPattern
{
    public static Regex Compile(string pattern)
    {
        var result = new StringBuilder();
        var inClass = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            var character = pattern[at];
            if (character == '\\' && at + 1 < pattern.Length)
            {
                result.Append(character).Append(pattern[++at]);
                continue;
            }

            inClass = character switch { '[' => true, ']' => false, _ => inClass };
            result.Append(character == '$' && !inClass ? @"\z" : character.ToString());
        }

        return new Regex(result.ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
