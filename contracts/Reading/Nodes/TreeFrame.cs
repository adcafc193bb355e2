namespace HybridMesh.Contracts.Reading.Nodes;

/// <summary>A container that is still being read.</summary>
internal sealed class TreeFrame(bool isMap, string? anchor, Place place)
{
    private readonly Dictionary<string, Place> _keys = new(StringComparer.Ordinal);
    private readonly List<MappingEntry> _entries = [];
    private readonly List<MappingNode> _merged = [];
    private readonly List<Node> _items = [];

    public bool IsMap { get; } = isMap;

    public string? Anchor { get; } = anchor;

    public Place Place { get; } = place;

    /// <summary>The key whose value comes next; null when a key (or an item) is due.</summary>
    public ScalarNode? Key { get; private set; }

    /// <summary>Takes a key; answers where it stood before, when it did.</summary>
    public Place? TakeKey(ScalarNode key)
    {
        Key = key;
        return _keys.TryAdd(key.Text, key.Place) ? null : _keys[key.Text];
    }

    /// <summary>The step of a path from this container to what is being read in it.</summary>
    public object Segment => IsMap ? Key?.Text ?? "" : _items.Count;

    public void AddItem(Node item) => _items.Add(item);

    public void AddValue(Node value)
    {
        _entries.Add(new MappingEntry(Key!, value));
        Key = null;
    }

    /// <summary>Takes the value of a merge key; false when it is neither a map nor a list of maps.</summary>
    public bool TryMerge(Node value)
    {
        Key = null;
        IReadOnlyList<Node> sources = value is SequenceNode list ? list.Items : [value];
        _merged.AddRange(sources.OfType<MappingNode>());
        return sources.All(source => source is MappingNode);
    }

    public Node ToNode() => IsMap ? new MappingNode(WithMerged(), Place) : new SequenceNode(_items, Place);

    // Keys of the map itself win over merged ones, earlier sources over later ones: https://yaml.org/type/merge.html
    private List<MappingEntry> WithMerged()
    {
        foreach (var entry in _merged.SelectMany(source => source.Entries))
        {
            if (_keys.TryAdd(entry.Name, entry.Key.Place))
            {
                _entries.Add(entry);
            }
        }

        return _entries;
    }
}
