using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HybridMesh.Identity;

/// <summary>
/// The labels of a gateway workload: immutable, ordered by key, equal by value. Keys and values follow the grammar of Kubernetes labels.
/// </summary>
[JsonConverter(typeof(LabelSetJsonConverter))]
public sealed class LabelSet : IEquatable<LabelSet>
{
    /// <summary>Most labels in one set.</summary>
    public const int MaxCount = 32;

    private readonly ImmutableSortedDictionary<string, string> _labels;
    private readonly string _text;

    private LabelSet(ImmutableSortedDictionary<string, string> labels)
    {
        _labels = labels;
        _text = string.Join(',', labels.Select(label => $"{label.Key}={label.Value}"));
    }

    /// <summary>No labels.</summary>
    public static LabelSet Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The labels, ordered by key.</summary>
    public IReadOnlyDictionary<string, string> Entries => _labels;

    /// <summary>How many there are.</summary>
    public int Count => _labels.Count;

    /// <summary>Builds a set.</summary>
    /// <exception cref="FormatException">More than <see cref="MaxCount"/> labels, or one that is not a Kubernetes label.</exception>
    public static LabelSet Create(IEnumerable<KeyValuePair<string, string>> labels) =>
        TryCreate(labels, out var set, out var problem) ? set : throw new FormatException(problem);

    /// <summary>Builds a set; false with the rule that is broken when the labels are not acceptable.</summary>
    public static bool TryCreate(
        IEnumerable<KeyValuePair<string, string>> labels,
        [NotNullWhen(true)] out LabelSet? set,
        [NotNullWhen(false)] out string? problem)
    {
        var all = labels.ToImmutableSortedDictionary(StringComparer.Ordinal);
        problem = Problem(all);
        set = problem is null ? new LabelSet(all) : null;
        return problem is null;
    }

    /// <summary>True when these labels have every label of <paramref name="selector"/>; an empty selector is had by all.</summary>
    public bool Includes(LabelSet selector) => selector._labels.All(_labels.Contains);

    /// <summary>The set as JSON, keys in order.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, IdentityJson.Default.LabelSet);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not an object of labels.</exception>
    public static LabelSet FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, IdentityJson.Default.LabelSet) ?? throw new FormatException("labels must be a JSON object");
        }
        catch (JsonException e)
        {
            throw new FormatException("labels must be a JSON object of strings without duplicate keys", e);
        }
    }

    /// <inheritdoc/>
    public bool Equals(LabelSet? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary><c>k=v,k=v</c>, ordered by key.</summary>
    public override string ToString() => _text;

    private static string? Problem(ImmutableSortedDictionary<string, string> labels) =>
        labels.Count > MaxCount
            ? $"at most {MaxCount} labels, there are {labels.Count}"
            : labels
                .Where(label => !LabelGrammar.IsKey(label.Key) || !LabelGrammar.IsValue(label.Value))
                .Select(label => $"'{label.Key}={label.Value}' is not a label")
                .FirstOrDefault();
}
