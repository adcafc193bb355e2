using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing.Schemas;

/// <summary>Reads a schema node. A keyword that is not known here fails: a check must not vanish with an upgrade of the files.</summary>
internal static class SchemaReader
{
    private static readonly string[] WithoutEffect = ["description", "x-kubernetes-map-type"];

    public static Schema Read(JsonNode node) =>
        node.AsObject().Where(entry => !WithoutEffect.Contains(entry.Key)).Aggregate(new Schema(), Apply);

    private static Schema Apply(Schema schema, KeyValuePair<string, JsonNode?> entry)
    {
        var value = entry.Value!;
        return entry.Key switch
        {
            "type" => schema with { Type = value.GetValue<string>() },
            "format" => schema with { Format = value.GetValue<string>() },
            "pattern" => schema with { PatternText = value.GetValue<string>(), Pattern = GoPattern.Compile(value.GetValue<string>()) },
            "enum" => schema with { Enum = value.AsArray() },
            "default" => schema with { Default = value },
            "nullable" => schema with { Nullable = value.GetValue<bool>() },
            "required" => schema with { Required = Texts(value) },
            "properties" => schema with { Properties = value.AsObject().ToDictionary(field => field.Key, field => Read(field.Value!)) },
            "additionalProperties" => schema with { AdditionalProperties = Read(value) },
            "items" => schema with { Items = Read(value) },
            "oneOf" => schema with { OneOf = ReadAll(value) },
            "anyOf" => schema with { AnyOf = ReadAll(value) },
            "allOf" => schema with { AllOf = ReadAll(value) },
            "not" => schema with { Not = Read(value) },
            _ when entry.Key.StartsWith('m') => ApplyBound(schema, entry.Key, JsonNumber.Of(value)),
            _ => ApplyExtension(schema, entry.Key, value),
        };
    }

    private static Schema ApplyBound(Schema schema, string keyword, decimal bound) => keyword switch
    {
        "minimum" => schema with { Minimum = bound },
        "maximum" => schema with { Maximum = bound },
        "minLength" => schema with { MinLength = (int)bound },
        "maxLength" => schema with { MaxLength = (int)bound },
        "minItems" => schema with { MinItems = (int)bound },
        "maxItems" => schema with { MaxItems = (int)bound },
        "minProperties" => schema with { MinProperties = (int)bound },
        "maxProperties" => schema with { MaxProperties = (int)bound },
        _ => throw Unknown(keyword),
    };

    private static Schema ApplyExtension(Schema schema, string keyword, JsonNode value) => keyword switch
    {
        "x-kubernetes-int-or-string" => schema with { IntOrString = value.GetValue<bool>() },
        "x-kubernetes-preserve-unknown-fields" => schema with { PreserveUnknownFields = value.GetValue<bool>() },
        "x-kubernetes-list-type" => schema with { ListType = value.GetValue<string>() },
        "x-kubernetes-list-map-keys" => schema with { ListMapKeys = Texts(value) },
        "x-kubernetes-validations" => schema with { Rules = [.. value.AsArray().Select(rule => ReadRule(rule!))] },
        _ => throw Unknown(keyword),
    };

    private static SchemaRule ReadRule(JsonNode rule)
    {
        var text = rule["rule"]!.GetValue<string>();
        return new SchemaRule(text, rule["message"]?.GetValue<string>() ?? text);
    }

    private static IReadOnlyList<Schema> ReadAll(JsonNode list) => [.. list.AsArray().Select(item => Read(item!))];

    private static IReadOnlyList<string> Texts(JsonNode list) => [.. list.AsArray().Select(item => item!.GetValue<string>())];

    private static NotSupportedException Unknown(string keyword) => new($"schema keyword {keyword} has no check");
}
