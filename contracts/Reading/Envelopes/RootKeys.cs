using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>Checks the keys at the root of an object, whose case does not matter.</summary>
internal static class RootKeys
{
    private static readonly string[] OfObject = ["apiVersion", "kind", "metadata", "spec", "status"];
    private static readonly string[] OfList = ["apiVersion", "kind", "metadata", "items"];

    public static void Check(MappingNode root, KindDescriptor? kind, bool isList, string prefix, DocumentLog log)
    {
        var known = isList ? OfList : OfObject;
        var seen = new Dictionary<string, ScalarNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in root.Entries)
        {
            if (!seen.TryAdd(entry.Name, entry.Key))
            {
                RefuseTwin(seen[entry.Name], entry.Key, prefix, log);
            }
            else if (!known.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))
            {
                var (code, message) = Advice(entry.Name, kind, known);
                log.Refuse(Prefixes.Join(prefix, ScalarNode.Shorten(entry.Name)), code, message, entry.Key.Place);
            }
        }
    }

    private static void RefuseTwin(ScalarNode first, ScalarNode second, string prefix, DocumentLog log)
    {
        // The same key in the same case was refused when the tree was built.
        if (first.Text != second.Text)
        {
            var message = $"the keys '{first.Text}' (line {first.Place.Line}) and '{second.Text}' (line {second.Place.Line}) are the same; "
                + "is a '---' missing between two objects?";
            log.Refuse(Prefixes.Join(prefix, second.Text), ErrorCatalog.DuplicateKey, message, second.Place);
        }
    }

    private static (ErrorCode Code, string Message) Advice(string name, KindDescriptor? kind, string[] known)
    {
        var unknown = $"there is no field '{ScalarNode.Shorten(name)}' here";
        if (kind is not null && RecordShape.For(kind.SpecType) is var shape && (shape.Find(name) is not null || shape.NotSupported.ContainsKey(name)))
        {
            return (ErrorCatalog.MisplacedField, $"{unknown}; it belongs to 'spec.{name}'");
        }

        if (MetadataKeys.IsKnown(name))
        {
            return (ErrorCatalog.MisplacedField, $"{unknown}; it belongs to 'metadata.{name}'");
        }

        if (Nearest.Find(name, known) is { } nearest)
        {
            return (ErrorCatalog.UnknownField, $"{unknown}; did you mean '{nearest}'?");
        }

        var below = kind is null ? null : FieldSearch.Below(name, RecordShape.For(kind.SpecType), "spec");
        return below is null
            ? (ErrorCatalog.UnknownField, $"{unknown}; known are {Listing.Of(known, "and")}")
            : (ErrorCatalog.MisplacedField, $"{unknown}; it belongs to '{below}'");
    }
}
