using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace HybridMesh.Contracts.Resources;

/// <summary>
/// The fully qualified name of a resource: alternating collections and names, such as
/// <c>organizations/acme/tenants/retail</c>. Compared ordinally.
/// </summary>
[JsonConverter(typeof(FqnJsonConverter))]
public readonly record struct Fqn : IComparable<Fqn>, IParsable<Fqn>
{
    /// <summary>Longest accepted text, in characters.</summary>
    public const int MaxLength = 1024;

    private readonly string? _value;

    private Fqn(string value)
    {
        _value = value;
    }

    /// <summary>The text, without a leading or trailing slash. Empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The last name: <c>retail</c> of <c>organizations/acme/tenants/retail</c>.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The collection of the last name: <c>tenants</c> of <c>organizations/acme/tenants/retail</c>.</summary>
    public string Collection
    {
        get
        {
            var (start, slash) = LastPair(Value.Length);
            return start < 0 ? "" : Value[start..slash];
        }
    }

    /// <summary>The FQN one level up; null at a root.</summary>
    public Fqn? Parent
    {
        get
        {
            var (start, _) = LastPair(Value.Length);
            return start <= 0 ? null : new Fqn(Value[..(start - 1)]);
        }
    }

    /// <summary>A root FQN, such as <c>organizations/acme</c>.</summary>
    public static Fqn Root(string collection, string name) => Parse($"{collection}/{name}", null);

    /// <summary>The FQN of a child of this one.</summary>
    public Fqn Child(string collection, string name) => Parse($"{Value}/{collection}/{name}", null);

    /// <summary>True for this FQN itself and everything below it.</summary>
    public bool IsWithin(Fqn ancestor) =>
        Value.StartsWith(ancestor.Value, StringComparison.Ordinal)
        && (Value.Length == ancestor.Value.Length || Value[ancestor.Value.Length] == '/');

    /// <summary>The ancestor (or this) whose collection is <paramref name="collection"/>; null when there is none.</summary>
    public Fqn? Ancestor(string collection)
    {
        for (var end = Value.Length; end > 0;)
        {
            var (start, slash) = LastPair(end);
            if (start >= 0 && Value.AsSpan(start, slash - start).SequenceEqual(collection))
            {
                return end == Value.Length ? this : new Fqn(Value[..end]);
            }

            end = start - 1;
        }

        return null;
    }

    /// <inheritdoc/>
    public int CompareTo(Fqn other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Parses an FQN.</summary>
    /// <exception cref="FormatException">The text is not an FQN.</exception>
    public static Fqn Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var fqn)
            ? fqn
            : throw new FormatException($"'{s}' is not an FQN: it must alternate collections and names, parted by '/'.");

    /// <summary>Parses an FQN; false when the text is empty, over-long, has an odd number of segments or an empty one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fqn result)
    {
        result = default;
        if (string.IsNullOrEmpty(s) || s.Length > MaxLength)
        {
            return false;
        }

        // Pairs have an odd number of slashes between them, none at an end and none beside another.
        if (s.AsSpan().Count('/') % 2 == 0 || s[0] == '/' || s[^1] == '/' || s.Contains("//", StringComparison.Ordinal))
        {
            return false;
        }

        result = new Fqn(s);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    // Where the last collection of the first 'end' characters starts, and the slash behind it; -1 for an empty FQN.
    private (int Start, int Slash) LastPair(int end)
    {
        var slash = Value.AsSpan(0, end).LastIndexOf('/');
        return slash < 0 ? (-1, -1) : (Value.AsSpan(0, slash).LastIndexOf('/') + 1, slash);
    }

    /// <summary>Ordinal order.</summary>
    public static bool operator <(Fqn left, Fqn right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(Fqn left, Fqn right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(Fqn left, Fqn right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(Fqn left, Fqn right) => left.CompareTo(right) >= 0;
}
