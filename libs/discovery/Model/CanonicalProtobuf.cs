using System.Collections;
using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace HybridMesh.Discovery;

/// <summary>
/// Serializes equal messages to equal bytes. The C# runtime writes map entries in the order of insertion; here they are in the order
/// of their keys (strings ordinal). Bytes inside an <c>Any</c> are left as they are: whoever packs them packs canonical ones.
/// </summary>
public static class CanonicalProtobuf
{
    private static readonly ConcurrentDictionary<MessageDescriptor, bool> HasMaps = new();

    /// <summary>The canonical bytes of a message, which is not changed.</summary>
    public static ByteString Serialize(IMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var bytes = message.ToByteString();
        if (!HasMaps.GetOrAdd(message.Descriptor, static root => ReachesMap(root, [])))
        {
            return bytes;
        }

        var copy = message.Descriptor.Parser.ParseFrom(bytes);
        SortMaps(copy);
        return copy.ToByteString();
    }

    private static bool ReachesMap(MessageDescriptor type, HashSet<MessageDescriptor> seen) =>
        seen.Add(type) && type.Fields.InDeclarationOrder().Any(field =>
            field.IsMap || (field.FieldType is FieldType.Message or FieldType.Group && ReachesMap(field.MessageType, seen)));

    private static void SortMaps(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (field.IsMap)
            {
                SortMap((IDictionary)field.Accessor.GetValue(message));
            }
            else if (field.FieldType is FieldType.Message or FieldType.Group)
            {
                SortInside(field.Accessor.GetValue(message));
            }
        }
    }

    private static void SortMap(IDictionary map)
    {
        var entries = new List<(object Key, object Value)>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            SortInside(entry.Value);
            entries.Add((entry.Key, entry.Value!));
        }

        entries.Sort(static (left, right) => left.Key is string key
            ? string.CompareOrdinal(key, (string)right.Key)
            : Comparer.DefaultInvariant.Compare(left.Key, right.Key));
        map.Clear();
        foreach (var (key, value) in entries)
        {
            map.Add(key, value);
        }
    }

    private static void SortInside(object? value)
    {
        switch (value)
        {
            case IMessage message:
                SortMaps(message);
                break;
            case IList list:
                foreach (var item in list.OfType<IMessage>())
                {
                    SortMaps(item);
                }

                break;
            default:
                break; // a scalar, or a message that is not set
        }
    }
}
