using HybridMesh.Contracts.Reading.Envelopes;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>Looks for a misplaced field in the records around and below the one it was written in.</summary>
internal static class FieldSearch
{
    private const int DeepestBelow = 3;

    /// <summary>The path of the right place; null when there is none.</summary>
    public static string? Elsewhere(MappingEntry entry, RecordShape shape, MappingNode mapping, BindContext context) =>
        Below(entry.Name, shape, context.Path.ToString())
        ?? Above(entry.Name, context)
        ?? AmongLabels(entry, shape, mapping, context);

    /// <summary>The path of a field of that name in the records below; the shallowest.</summary>
    public static string? Below(string name, RecordShape shape, string path)
    {
        var level = new List<(RecordShape Shape, string Path)> { (shape, path) };
        for (var depth = 0; depth < DeepestBelow && level.Count > 0; depth++)
        {
            level = [.. level.SelectMany(record => Children(record.Shape, record.Path))];
            if (level.FirstOrDefault(record => record.Shape.Find(name) is not null) is { Shape: not null } found)
            {
                return $"{found.Path}.{name}";
            }
        }

        return null;
    }

    private static IEnumerable<(RecordShape Shape, string Path)> Children(RecordShape shape, string path) =>
        shape.Fields
            .Where(field => RecordOf(field) is not null)
            .Select(field => (RecordOf(field)!.Record, $"{path}.{field.Name}{(field.Value.Form == ValueForm.List ? "[]" : "")}"));

    private static ValueShape? RecordOf(FieldShape field) =>
        field.Value switch
        {
            { Form: ValueForm.Record } record => record,
            { Form: ValueForm.List, Item: { Form: ValueForm.Record } item } => item,
            _ => null,
        };

    private static string? Above(string name, BindContext context)
    {
        foreach (var (shape, depth) in context.Records.Skip(1))
        {
            if (shape.Find(name) is not null)
            {
                return $"{context.Path.Take(depth)}.{name}";
            }
        }

        // Below the envelope, whose keys are not those of a record.
        return context.Records.Count == 1 && MetadataKeys.IsKnown(name) ? Prefixes.Join(context.Path.Take(0), $"metadata.{name}") : null;
    }

    // "workloadSelector: {namespace: n, istio: ingressgateway, labels: }": a label one level too high.
    private static string? AmongLabels(MappingEntry entry, RecordShape shape, MappingNode mapping, BindContext context)
    {
        var maps = shape.Fields.Where(field => field.Value is { Form: ValueForm.Map, Item.Form: ValueForm.Text }).ToList();
        var isMeant = maps.Count == 1
            && entry.Value is ScalarNode
            && mapping.Find(maps[0].Name) is null or ScalarNode { IsNull: true } or MappingNode { Entries.Count: 0 }
            && Nearest.Find(entry.Name, shape.Fields.Select(field => field.Name)) is null;
        return isMeant ? $"{context.Path.With(maps[0].Name)}.{entry.Name}" : null;
    }
}
