using System.Buffers;
using System.Text;

namespace HybridMesh.Grpc;

/// <summary>One header or trailer.</summary>
public sealed class MetadataEntry
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly byte[]? _bytes;
    private readonly string? _text;

    /// <param name="key">See <see cref="Metadata.Add(string, string)"/>.</param>
    /// <param name="value">Printable ASCII.</param>
    public MetadataEntry(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Key = CheckedKey(key, isBinary: false);
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException($"the value of '{Key}' may hold printable ASCII only; use a key that ends in -bin", nameof(value));
        }

        _text = value;
    }

    /// <param name="key">See <see cref="Metadata.Add(string, byte[])"/>.</param>
    /// <param name="value">Any bytes.</param>
    public MetadataEntry(string key, byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Key = CheckedKey(key, isBinary: true);
        _bytes = value;
    }

    /// <summary>Lower-case.</summary>
    public string Key { get; }

    /// <summary>True when <see cref="ValueBytes"/> is what was meant.</summary>
    public bool IsBinary => _bytes is not null;

    /// <summary>The text; of a binary entry its bytes as ASCII.</summary>
    public string Value => _text ?? Encoding.ASCII.GetString(_bytes!);

    /// <summary>The bytes; of a text entry its ASCII.</summary>
    public byte[] ValueBytes => _bytes ?? Encoding.ASCII.GetBytes(_text!);

    internal bool HasKey(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

    private static string CheckedKey(string key, bool isBinary)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var lower = key.ToLowerInvariant();
        if (lower.AsSpan().ContainsAnyExcept(KeyCharacters))
        {
            throw new ArgumentException($"'{key}' holds a character that no metadata key may hold", nameof(key));
        }

        if (lower.StartsWith("grpc-", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{key}' is reserved for the protocol", nameof(key));
        }

        if (lower.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.Ordinal) != isBinary)
        {
            throw new ArgumentException($"'{key}': keys that end in -bin take bytes, all others text", nameof(key));
        }

        return lower;
    }
}
