using System.Diagnostics.CodeAnalysis;

namespace HybridMesh.Identity;

/// <summary>
/// A SPIFFE ID, such as <c>spiffe://hybridmesh.local/clusters/cluster1/agents/a1</c>. Strict: only the letters the standard allows, no
/// port, user, query, fragment, percent-encoding, empty or dot segment. Compared ordinally.
/// </summary>
public sealed record SpiffeId
{
    /// <summary>Longest accepted text, in characters (SPIFFE-ID 2.3).</summary>
    public const int MaxLength = 2048;

    private const int MaxTrustDomainLength = 255;
    private const string Scheme = "spiffe://";

    private SpiffeId(string trustDomain, IReadOnlyList<string> segments)
    {
        TrustDomain = trustDomain;
        Segments = segments;
        Value = $"{Scheme}{trustDomain}/{string.Join('/', segments)}";
    }

    /// <summary>The trust domain, such as <c>hybridmesh.local</c>.</summary>
    public string TrustDomain { get; }

    /// <summary>The path, split at its slashes; at least one.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The whole text.</summary>
    public string Value { get; }

    /// <summary>Builds an ID of its parts.</summary>
    /// <exception cref="FormatException">A part holds a character that SPIFFE does not allow.</exception>
    public static SpiffeId Create(string trustDomain, params string[] segments) =>
        Parse($"{Scheme}{trustDomain}/{string.Join('/', segments)}");

    /// <summary>Parses an ID.</summary>
    /// <exception cref="FormatException">The text is not a SPIFFE ID.</exception>
    public static SpiffeId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a SPIFFE ID.");

    /// <summary>Parses an ID; false when the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SpiffeId? id)
    {
        id = null;
        if (text is null || text.Length > MaxLength || !text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = text[Scheme.Length..].Split('/');
        if (parts.Length < 2 || !IsTrustDomain(parts[0]) || !parts.Skip(1).All(IsSegment))
        {
            return false;
        }

        id = new SpiffeId(parts[0], parts[1..]);
        return true;
    }

    /// <summary>
    /// True when the text may be a trust domain: lower-case letters, digits, dots, dashes and underscores, and its last label does not begin
    /// with a digit, since URI parsers would take it for an IP address and write it differently.
    /// </summary>
    public static bool IsTrustDomain(string text) =>
        text.Length is > 0 and <= MaxTrustDomainLength
        && !char.IsAsciiDigit(text.Split('.')[^1].FirstOrDefault('0'))
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_');

    /// <summary>True when the text may be one segment of the path: letters, digits, dots, dashes and underscores, but not "." or "..".</summary>
    public static bool IsSegment(string text) =>
        text.Length > 0
        && text is not "." and not ".."
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <inheritdoc/>
    public bool Equals(SpiffeId? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
