using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>The entries of <c>metadata</c> by their one spelling.</summary>
internal sealed class EnvelopeMetadata
{
    private static readonly ValueShape TextMap = ValueShape.Of(typeof(IReadOnlyDictionary<string, string>));

    private readonly Dictionary<string, MappingEntry> _entries = new(StringComparer.Ordinal);
    private readonly BindContext _context;

    private EnvelopeMetadata(BindContext context)
    {
        _context = context;
    }

    /// <summary>Reads what is below <c>metadata</c>; logs unknown keys and keys that differ only in case.</summary>
    public static EnvelopeMetadata Read(MappingNode? metadata, RecordShape spec, BindContext context)
    {
        var read = new EnvelopeMetadata(context);
        foreach (var entry in metadata?.Entries ?? [])
        {
            read.Take(entry, spec);
        }

        return read;
    }

    /// <summary>The value of a key; null when it is absent or null.</summary>
    public Node? Find(string key) => _entries.TryGetValue(key, out var entry) && entry.Value is not ScalarNode { IsNull: true } ? entry.Value : null;

    /// <summary>The text of a key; null when it is absent, null or was refused.</summary>
    public ScalarNode? FindText(string key)
    {
        if (Find(key) is not { } node || node is ScalarNode)
        {
            return Find(key) as ScalarNode;
        }

        _context.Refuse(PathOf(key), ErrorCatalog.WrongType, $"must be a text, was {node.Description}", node.Place);
        return null;
    }

    /// <summary>The map of texts of a key; empty when it is absent.</summary>
    public IReadOnlyDictionary<string, string> FindMap(string key)
    {
        if (Find(key) is not { } node)
        {
            return new Dictionary<string, string>();
        }

        _context.Path.Push("metadata");
        _context.Path.Push(key);
        var map = SpecBinder.Bind(node, TextMap, field: null, _context);
        _context.Path.Pop();
        _context.Path.Pop();
        return (IReadOnlyDictionary<string, string>?)map ?? new Dictionary<string, string>();
    }

    /// <summary>The path of a key, from the root of the object.</summary>
    public string PathOf(string key) =>
        Prefixes.Join(_context.Path.ToString(), PathText.IsPlainKey(key) ? $"metadata.{key}" : $"metadata[\"{key}\"]");

    private void Take(MappingEntry entry, RecordShape spec)
    {
        if (MetadataKeys.Find(entry.Name) is not { } key)
        {
            _context.Refuse(PathOf(entry.Name), CodeOf(entry.Name, spec, out var message), message, entry.Key.Place);
        }
        else if (!_entries.TryAdd(key, entry) && _entries[key].Key is var first && first.Text != entry.Name)
        {
            // The same key in the same case was refused when the tree was built.
            _context.Refuse(
                PathOf(entry.Name),
                ErrorCatalog.DuplicateKey,
                $"the keys '{first.Text}' (line {first.Place.Line}) and '{entry.Name}' (line {entry.Key.Place.Line}) are the same",
                entry.Key.Place);
        }
    }

    private static ErrorCode CodeOf(string name, RecordShape spec, out string message)
    {
        var unknown = $"there is no field '{ScalarNode.Shorten(name)}' here";
        var nearest = Nearest.Find(name, MetadataKeys.Written);
        if (spec.Find(name) is not null)
        {
            message = $"{unknown}; it belongs to 'spec.{name}'";
            return ErrorCatalog.MisplacedField;
        }

        message = nearest is null ? unknown : $"{unknown}; did you mean '{nearest}'?";
        return ErrorCatalog.UnknownField;
    }
}
