using System.Text.Json;
using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Structure;

internal static class ScalarCheck
{
    public static void Check(Schema schema, JsonNode value, JsonPath path, Violations found)
    {
        if (schema.Enum is { } allowed && !allowed.Any(item => JsonNode.DeepEquals(item, value)))
        {
            found.Add(path, "enum", $"must be one of {allowed.ToJsonString(Printing.Relaxed)}, was {value.ToJsonString(Printing.Relaxed)}");
        }

        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                CheckText(schema, value.GetValue<string>(), path, found);
                break;
            case JsonValueKind.Number:
                CheckNumber(schema, JsonNumber.Of(value), path, found);
                break;
        }
    }

    private static void CheckText(Schema schema, string text, JsonPath path, Violations found)
    {
        // Kubernetes counts code points.
        var length = text.EnumerateRunes().Count();
        if (length < schema.MinLength)
        {
            found.Add(path, "minLength", $"must have at least {schema.MinLength} characters, was \"{text}\"");
        }

        if (length > schema.MaxLength)
        {
            found.Add(path, "maxLength", $"must have at most {schema.MaxLength} characters, has {length}: \"{text}\"");
        }

        if (schema.Pattern is { } pattern && !pattern.IsMatch(text))
        {
            found.Add(path, "pattern", $"must match {schema.PatternText}, was \"{text}\"");
        }

        if (schema.Format is { } format && !Formats.AcceptText(format, text))
        {
            found.Add(path, "format", $"must be {format}, was \"{text}\"");
        }
    }

    private static void CheckNumber(Schema schema, decimal number, JsonPath path, Violations found)
    {
        if (number < schema.Minimum)
        {
            found.Add(path, "minimum", $"must be at least {schema.Minimum}, was {number}");
        }

        if (number > schema.Maximum)
        {
            found.Add(path, "maximum", $"must be at most {schema.Maximum}, was {number}");
        }

        if (schema.Format is { } format && !Formats.AcceptNumber(format, number))
        {
            found.Add(path, "format", $"must be {format}, was {number}");
        }
        else if (schema is { Type: "integer", Format: null } && !Formats.AcceptNumber("int64", number))
        {
            found.Add(path, "format", $"must be int64, was {number}");
        }
    }
}
