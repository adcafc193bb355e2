using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>Makes a record of a map: known fields, unknown fields, required fields, alternatives.</summary>
internal static class RecordBinder
{
    public static object? Bind(Node node, RecordShape shape, BindContext context)
    {
        if (node is not MappingNode mapping)
        {
            var fields = shape.Fields.Count == 0 ? "{}" : "a map with " + Listing.Of(shape.Fields.Select(field => field.Name));
            context.Refuse(ErrorCatalog.WrongType, $"must be {fields}, was {node.Description}", node);
            return null;
        }

        var record = shape.Create();
        var set = new Dictionary<FieldShape, MappingEntry>();
        context.Records.Push((shape, context.Path.Depth));
        foreach (var entry in mapping.Entries)
        {
            BindEntry(entry, record, shape, set, mapping, context);
        }

        context.Records.Pop();
        CheckRequired(mapping, shape, set, context);
        CheckOneOfs(mapping, shape, set, context);
        return record;
    }

    private static void BindEntry(
        MappingEntry entry,
        object record,
        RecordShape shape,
        Dictionary<FieldShape, MappingEntry> set,
        MappingNode mapping,
        BindContext context)
    {
        if (shape.Find(entry.Name) is not { } field)
        {
            UnknownFieldReport.Report(entry, shape, mapping, context);
            return;
        }

        if (entry.Value is ScalarNode { IsNull: true })
        {
            return;
        }

        context.Path.Push(field.Name);
        if (set.TryGetValue(field, out var first))
        {
            var message = $"'{entry.Name}' and '{first.Name}' (line {first.Key.Place.Line}) are the same field";
            context.Refuse(ErrorCatalog.DuplicateKey, message, entry.Key);
        }

        if (!IsEmptyCollection(entry.Value, field))
        {
            set.TryAdd(field, entry);
        }

        var value = SpecBinder.Bind(entry.Value, field.Value, field, context);
        Note(field, entry, value, context);
        context.Path.Pop();
        if (value is null)
        {
            context.Keep(field.Name, entry.Value);
            return;
        }

        field.Set(record, value);
    }

    private static void Note(FieldShape field, MappingEntry entry, object? value, BindContext context)
    {
        if (!field.IsSet(value))
        {
            return;
        }

        if (field.NotEnforcedReason is { } reason)
        {
            context.Warn(ErrorCatalog.NotEnforcedYet, $"accepted and stored, but not enforced yet: {reason}", entry.Key);
        }

        if (field.DeprecationAdvice is { } advice)
        {
            context.Warn(ErrorCatalog.DeprecatedField, $"deprecated: {advice}", entry.Key);
        }
    }

    private static void CheckRequired(
        MappingNode mapping,
        RecordShape shape,
        Dictionary<FieldShape, MappingEntry> set,
        BindContext context)
    {
        foreach (var field in shape.Fields.Where(field => field.IsRequired))
        {
            if (!set.TryGetValue(field, out var entry))
            {
                var least = field.Value.Form is ValueForm.List or ValueForm.Map ? "is required, with at least one entry" : "is required";
                context.Refuse(context.Path.With(field.Name), ErrorCatalog.RequiredField, $"'{field.Name}' {least}", mapping.Place);
            }
            else if (field.Value.Form == ValueForm.Text && entry.Value is ScalarNode { Text: "" })
            {
                context.Refuse(context.Path.With(field.Name), ErrorCatalog.RequiredField, $"'{field.Name}' must not be empty", entry.Value.Place);
            }
        }
    }

    private static void CheckOneOfs(
        MappingNode mapping,
        RecordShape shape,
        Dictionary<FieldShape, MappingEntry> set,
        BindContext context)
    {
        foreach (var rule in shape.OneOfs)
        {
            var names = Listing.Of(rule.Fields.Select(field => $"'{field.Name}'"), "and");
            var found = rule.Fields.Where(set.ContainsKey).ToList();
            if (found.Count == 0 && !rule.IsOptional)
            {
                context.Refuse(ErrorCatalog.OneOf, $"exactly one of {names} must be set; none is", mapping);
            }
            else if (found.Count > 1)
            {
                var both = Listing.Of(found.Select(field => $"'{field.Name}'"), "and");
                var entry = set[found[1]];
                context.Refuse(
                    context.Path.With(found[1].Name), ErrorCatalog.OneOf, $"only one of {names} may be set; found {both}", entry.Key.Place);
            }
        }
    }

    // Where empty equals absent, as for lists that are not nullable, an empty one sets nothing.
    private static bool IsEmptyCollection(Node node, FieldShape field) =>
        !field.IsNullable
        && field.Value.Form is ValueForm.List or ValueForm.Map
        && node is SequenceNode { Items.Count: 0 } or MappingNode { Entries.Count: 0 };
}
