namespace HybridMesh.Identity;

/// <summary>What Kubernetes allows in label keys and values; the same rule holds where there is no Kubernetes.</summary>
internal static class LabelGrammar
{
    private const int MaxNameLength = 63;
    private const int MaxPrefixLength = 253;

    public static bool IsKey(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? IsName(key) : IsPrefix(key[..slash]) && IsName(key[(slash + 1)..]);
    }

    public static bool IsValue(string? value) => value is not null && (value.Length == 0 || IsName(value));

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxNameLength
        && char.IsAsciiLetterOrDigit(name[0])
        && char.IsAsciiLetterOrDigit(name[^1])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsPrefix(string prefix) =>
        prefix.Length is > 0 and <= MaxPrefixLength
        && prefix.Split('.').All(label => label.Length > 0 && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
}
