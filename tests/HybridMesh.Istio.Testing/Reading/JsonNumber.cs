using System.Globalization;
using System.Text.Json.Nodes;

namespace HybridMesh.Istio.Testing.Reading;

/// <summary>Numbers as they are written, so that a large or fractional one is not rounded before it is checked.</summary>
internal static class JsonNumber
{
    public static decimal Of(JsonNode value)
    {
        var text = value.ToJsonString();
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : text.StartsWith('-') ? decimal.MinValue : decimal.MaxValue;
    }

    public static bool IsWhole(JsonNode value) => Of(value) is var number && decimal.Truncate(number) == number;
}
