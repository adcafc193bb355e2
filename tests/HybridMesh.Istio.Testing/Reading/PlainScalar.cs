using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Reading;

/// <summary>What an unquoted YAML scalar means to Kubernetes, which follows YAML 1.1.</summary>
internal static partial class PlainScalar
{
    public static JsonNode? Read(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
        {
            return null;
        }

        if (IsTrue(text) || IsFalse(text))
        {
            return JsonValue.Create(IsTrue(text));
        }

        if (WholeNumber().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return JsonValue.Create(whole);
        }

        return RealNumber().IsMatch(text) && double.TryParse(text, CultureInfo.InvariantCulture, out var real)
            ? JsonValue.Create(real)
            : JsonValue.Create(text);
    }

    private static bool IsTrue(string text) => text is "y" or "Y" || text.ToUpperInvariant() is "TRUE" or "YES" or "ON";

    private static bool IsFalse(string text) => text is "n" or "N" || text.ToUpperInvariant() is "FALSE" or "NO" or "OFF";

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex RealNumber();
}
