using System.Text.RegularExpressions;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>Paths such as <c>spec.servers[0].labels["app.kubernetes.io/name"]</c>.</summary>
internal static partial class PathText
{
    /// <summary>Whether a key can stand in a path without brackets.</summary>
    public static bool IsPlainKey(string key) => PlainKey().IsMatch(key);

    /// <summary>The place of what a path names, or of the nearest thing above it that was written.</summary>
    public static Place PlaceOf(Node root, string path)
    {
        var node = root;
        var place = root.Place;
        foreach (Match segment in Segment().Matches(path))
        {
            if (Step(node, segment) is not { } next)
            {
                return place;
            }

            (node, place) = next;
        }

        return place;
    }

    private static (Node Node, Place Place)? Step(Node node, Match segment)
    {
        if (segment.Groups["index"] is { Success: true } index)
        {
            var items = (node as SequenceNode)?.Items;
            return items is not null && int.TryParse(index.ValueSpan, out var at) && at < items.Count ? (items[at], items[at].Place) : null;
        }

        var key = segment.Groups["key"] is { Success: true } plain ? plain.Value : segment.Groups["quoted"].Value;
        var entry = (node as MappingNode)?.Entries.FirstOrDefault(entry => IsSame(entry.Name, key));
        return entry is null ? null : (entry.Value, entry.Value is ScalarNode { IsNull: false } ? entry.Value.Place : entry.Key.Place);
    }

    // Proto names and the envelope's keys in another case are the same field.
    private static bool IsSame(string written, string key) =>
        written == key || string.Equals(written.Replace("_", "", StringComparison.Ordinal), key, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[\w-]+$")]
    private static partial Regex PlainKey();

    [GeneratedRegex("""\[(?<index>\d+)\]|\["(?<quoted>[^"]*)"\]|(?<key>[\w-]+)""")]
    private static partial Regex Segment();
}
