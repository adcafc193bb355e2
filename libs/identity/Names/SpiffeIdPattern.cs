using System.Diagnostics.CodeAnalysis;

namespace HybridMesh.Identity;

/// <summary>Which SPIFFE IDs are meant: one exactly, or all below a prefix that ends in <c>/*</c>.</summary>
public sealed record SpiffeIdPattern
{
    private readonly SpiffeId _base;
    private readonly bool _isPrefix;

    private SpiffeIdPattern(SpiffeId @base, bool isPrefix)
    {
        _base = @base;
        _isPrefix = isPrefix;
    }

    /// <summary>Every process of the control plane of one trust domain.</summary>
    public static SpiffeIdPattern ControlPlane(string trustDomain) => Parse($"spiffe://{trustDomain}/control-plane/*");

    /// <summary>Parses a pattern.</summary>
    /// <exception cref="FormatException">The text is neither a SPIFFE ID nor one with <c>/*</c> at its end.</exception>
    public static SpiffeIdPattern Parse(string text) =>
        TryParse(text, out var pattern) ? pattern : throw new FormatException($"'{text}' is not a SPIFFE ID, nor one that ends in '/*'.");

    /// <summary>Parses a pattern; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SpiffeIdPattern? pattern)
    {
        var isPrefix = text?.EndsWith("/*", StringComparison.Ordinal) == true;
        pattern = SpiffeId.TryParse(isPrefix ? text![..^2] : text, out var id) ? new SpiffeIdPattern(id, isPrefix) : null;
        return pattern is not null;
    }

    /// <summary>True when <paramref name="id"/> is meant. A prefix covers whole segments, and not itself.</summary>
    public bool Matches(SpiffeId id) =>
        _isPrefix ? id.Value.StartsWith(_base.Value + "/", StringComparison.Ordinal) : id == _base;

    /// <summary>A check that accepts what any of the patterns means; no pattern accepts nobody.</summary>
    public static Func<SpiffeId, bool> AnyOf(IEnumerable<SpiffeIdPattern> patterns)
    {
        var all = patterns.ToArray();
        return id => all.Any(pattern => pattern.Matches(id));
    }

    /// <inheritdoc/>
    public override string ToString() => _isPrefix ? $"{_base}/*" : _base.ToString();
}
