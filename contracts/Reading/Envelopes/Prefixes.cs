namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>Paths of objects that stand in a list.</summary>
internal static class Prefixes
{
    /// <summary>A path below a prefix; either may be empty.</summary>
    public static string Join(string prefix, string path) =>
        (prefix, path) switch
        {
            ("", _) => path,
            (_, "") => prefix,
            _ => $"{prefix}.{path}",
        };
}
