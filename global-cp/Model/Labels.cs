using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>A set of labels, sorted; equal by content.</summary>
internal sealed class Labels : IEquatable<Labels>
{
    private readonly ImmutableSortedDictionary<string, string> _pairs;

    private Labels(ImmutableSortedDictionary<string, string> pairs)
    {
        _pairs = pairs;
        Text = string.Join(',', pairs.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    public static Labels None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary><c>k=v,k=v</c>, sorted by key: the form in a target's name.</summary>
    public string Text { get; }

    public bool IsEmpty => _pairs.IsEmpty;

    public IEnumerable<LabelPair> Pairs => _pairs.Select(pair => new LabelPair(pair.Key, pair.Value));

    public static Labels From(IEnumerable<KeyValuePair<string, string>>? pairs) =>
        pairs is null ? None : new(pairs.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>The value of a label; null when there is none.</summary>
    public string? ValueOf(string key) => _pairs.GetValueOrDefault(key);

    /// <summary>True when every pair of <paramref name="selector"/> is here too.</summary>
    public bool Contains(Labels selector) =>
        selector._pairs.All(pair => _pairs.TryGetValue(pair.Key, out var value) && value == pair.Value);

    public bool Equals(Labels? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Labels);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
