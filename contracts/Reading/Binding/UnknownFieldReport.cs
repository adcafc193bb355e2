using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>What is done with a field that a record does not have.</summary>
internal static class UnknownFieldReport
{
    public static void Report(MappingEntry entry, RecordShape shape, MappingNode mapping, BindContext context)
    {
        context.Keep(entry.Name, entry.Value);
        if (context.IsTolerant || shape.Outputs.Contains(entry.Name))
        {
            return;
        }

        var path = context.Path.With(entry.Name);
        if (shape.NotSupported.TryGetValue(entry.Name, out var reason))
        {
            if (!SaysNothing(entry.Value))
            {
                context.Refuse(path, ErrorCatalog.FieldNotSupportedYet, $"'{entry.Name}' is not supported yet: {reason}", entry.Key.Place);
            }

            return;
        }

        var (code, message) = Advice(entry, shape, mapping, context);
        if (context.AllowsUnknownFields)
        {
            context.Log.Warn(path, ErrorCatalog.UnknownFieldIgnored, message, entry.Key.Place);
        }
        else
        {
            context.Refuse(path, code, message, entry.Key.Place);
        }
    }

    private static (ErrorCode Code, string Message) Advice(MappingEntry entry, RecordShape shape, MappingNode mapping, BindContext context)
    {
        var unknown = $"there is no field '{ScalarNode.Shorten(entry.Name)}' here";
        if (shape.Hints.TryGetValue(entry.Name, out var hint))
        {
            return (ErrorCatalog.MisplacedField, $"{unknown}: {hint}");
        }

        if (FieldSearch.Elsewhere(entry, shape, mapping, context) is { } place)
        {
            return (ErrorCatalog.MisplacedField, $"{unknown}; it belongs to '{place}'");
        }

        return Nearest.Find(entry.Name, shape.Fields.Select(field => field.Name)) is { } nearest
            ? (ErrorCatalog.UnknownField, $"{unknown}; did you mean '{nearest}'?")
            : (ErrorCatalog.UnknownField, unknown + Known(shape));
    }

    private static string Known(RecordShape shape) =>
        shape.Fields.Count == 0 ? "" : "; known are " + Listing.Of(shape.Fields.Select(field => field.Name), "and");

    private static bool SaysNothing(Node node) =>
        node is ScalarNode { IsNull: true } or ScalarNode { Text: "" or "false" } or SequenceNode { Items.Count: 0 };
}
