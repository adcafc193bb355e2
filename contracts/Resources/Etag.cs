namespace HybridMesh.Contracts.Resources;

/// <summary>
/// The opaque version of one resource's state, recomputed at every change. The value carries no quotes; TSB's tools write it with
/// quotes inside the string (<c>"\"k1Yt8Q0=\""</c>), and <see cref="FromText"/> takes both.
/// </summary>
public readonly record struct Etag(string Value)
{
    /// <summary>The etag in a body or header: with or without quotes, with or without the weak mark.</summary>
    public static Etag FromText(string text)
    {
        var value = text.Trim();
        value = value.StartsWith("W/", StringComparison.Ordinal) ? value[2..] : value;
        return new Etag(value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value);
    }

    /// <summary>The value in double quotes, as in the ETag header (RFC 9110 8.8.3).</summary>
    public override string ToString() => $"\"{Value}\"";
}
