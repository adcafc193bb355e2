using System.Text.RegularExpressions;

namespace HybridMesh.Contracts.Writing;

/// <summary>What YAML's readers, of 1.1 and 1.2, take a bare scalar for.</summary>
internal static partial class YamlGuess
{
    /// <summary>Whether some reader would take the bare text for a number, a boolean, a date or nothing.</summary>
    public static bool IsNotText(string text) =>
        text.Length is > 0 and <= 64 && (IsWord(text) || (IsNumberStart(text[0]) && (Number().IsMatch(text) || Date().IsMatch(text))));

    private static bool IsWord(string text) =>
        text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "null" or "~";

    private static bool IsNumberStart(char first) => char.IsAsciiDigit(first) || first is '-' or '+' or '.';

    // Decimal, exponent, octal (0o17, 017), hexadecimal, binary, base 60 (1:30), infinity and not-a-number.
    [GeneratedRegex(
        @"^[-+]?(\d[\d_]*(\.[\d_]*)?([eE][-+]?\d+)?|\.\d[\d_]*([eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F_]+|0b[01_]+"
        + @"|\d+(:[0-5]?\d)+(\.\d*)?|\.(inf|Inf|INF|nan|NaN|NAN))$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?$")]
    private static partial Regex Date();
}
