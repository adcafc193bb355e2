using System.Text.Json.Nodes;

namespace HybridMesh.Contracts.Shapes;

/// <summary>JSON Schema of records.</summary>
internal static class RecordSchema
{
    public static JsonObject Of(RecordShape shape)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(shape.Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)OfField(field)))),
        };
        var required = shape.Fields.Where(field => field.IsRequired).Select(field => field.Name).ToList();
        if (required.Count > 0)
        {
            schema["required"] = KindSchema.Names(required);
        }

        if (shape.OneOfs.Count > 0)
        {
            schema["allOf"] = new JsonArray([.. shape.OneOfs.Select(OfAlternatives)]);
        }

        return schema;
    }

    private static JsonObject OfField(FieldShape field)
    {
        var schema = OfValue(field.Value);
        if (DocComments.Of(field.Property) is { } description)
        {
            schema["description"] = field.NotEnforcedReason is { } reason ? $"{description} Not enforced yet: {reason}." : description;
        }

        if (field.Range is { } range)
        {
            schema["minimum"] = (int)range.Minimum;
            schema["maximum"] = (int)range.Maximum;
        }

        if (field.DeprecationAdvice is not null)
        {
            schema["deprecated"] = true;
        }

        if (field.IsRequired)
        {
            AddLeast(schema, field.Value.Form);
        }

        return schema;
    }

    private static void AddLeast(JsonObject schema, ValueForm form)
    {
        var keyword = form switch
        {
            ValueForm.Text => "minLength",
            ValueForm.List => "minItems",
            ValueForm.Map => "minProperties",
            _ => null,
        };
        if (keyword is not null)
        {
            schema[keyword] = 1;
        }
    }

    private static JsonObject OfValue(ValueShape shape) =>
        shape.Form switch
        {
            ValueForm.Boolean => new JsonObject { ["type"] = "boolean" },
            ValueForm.Integer => new JsonObject { ["type"] = "integer" },
            ValueForm.Duration => new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = @"^([0-9]+(\.[0-9]*)?(h|ms|m|s|us|µs|ns))+$",
                ["examples"] = KindSchema.Names(["30s"]),
            },
            ValueForm.Enum => new JsonObject { ["type"] = "string", ["enum"] = KindSchema.Names(shape.Names!.All) },
            ValueForm.Record => Of(shape.Record),
            ValueForm.List => new JsonObject { ["type"] = "array", ["items"] = OfValue(shape.Item!) },
            ValueForm.Map => new JsonObject { ["type"] = "object", ["additionalProperties"] = OfValue(shape.Item!) },
            _ => new JsonObject { ["type"] = "string" },
        };

    private static JsonObject OfAlternatives(OneOfShape rule)
    {
        var alternatives = rule.Fields.Select(field => (JsonNode)new JsonObject { ["required"] = KindSchema.Names([field.Name]) }).ToList();
        if (rule.IsOptional)
        {
            var any = new JsonArray([.. alternatives.Select(alternative => alternative.DeepClone())]);
            alternatives.Add(new JsonObject { ["not"] = new JsonObject { ["anyOf"] = any } });
        }

        return new JsonObject { ["oneOf"] = new JsonArray([.. alternatives]) };
    }
}
