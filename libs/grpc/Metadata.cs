using System.Collections;

namespace HybridMesh.Grpc;

/// <summary>Headers or trailers of a call, in order; keys may repeat. Keys that end in <c>-bin</c> hold bytes, all others ASCII text.</summary>
public sealed class Metadata : IReadOnlyList<MetadataEntry>
{
    /// <summary>The ending of keys with binary values.</summary>
    public const string BinaryHeaderSuffix = "-bin";

    private readonly List<MetadataEntry> _entries = [];
    private readonly bool _isReadOnly;

    /// <summary>Nothing yet.</summary>
    public Metadata()
    {
    }

    private Metadata(bool isReadOnly) => _isReadOnly = isReadOnly;

    /// <summary>No entries, and none can be added.</summary>
    public static Metadata Empty { get; } = new(isReadOnly: true);

    /// <inheritdoc />
    public int Count => _entries.Count;

    /// <inheritdoc />
    public MetadataEntry this[int index] => _entries[index];

    /// <summary>Adds text.</summary>
    /// <param name="key">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; made lower-case; not <c>grpc-…</c>, which is reserved.</param>
    /// <param name="value">Printable ASCII.</param>
    /// <exception cref="ArgumentException">A character that cannot travel.</exception>
    public void Add(string key, string value) => Add(new MetadataEntry(key, value));

    /// <summary>Adds bytes.</summary>
    /// <param name="key">As for text, and ending in <c>-bin</c>.</param>
    /// <param name="value">Any bytes.</param>
    public void Add(string key, byte[] value) => Add(new MetadataEntry(key, value));

    /// <summary>Adds an entry.</summary>
    public void Add(MetadataEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (_isReadOnly)
        {
            throw new InvalidOperationException("this metadata is read-only");
        }

        _entries.Add(entry);
    }

    /// <summary>The last text value of a key, or null.</summary>
    public string? GetValue(string key) => _entries.FindLast(entry => entry.HasKey(key))?.Value;

    /// <summary>The last binary value of a key, or null.</summary>
    public byte[]? GetValueBytes(string key) => _entries.FindLast(entry => entry.HasKey(key))?.ValueBytes;

    /// <summary>All entries of a key, in order.</summary>
    public IEnumerable<MetadataEntry> GetAll(string key) => _entries.Where(entry => entry.HasKey(key));

    /// <inheritdoc />
    public IEnumerator<MetadataEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
