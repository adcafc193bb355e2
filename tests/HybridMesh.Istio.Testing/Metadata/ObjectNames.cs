using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Metadata;

/// <summary>The forms of names that Kubernetes knows.</summary>
internal static partial class ObjectNames
{
    /// <summary>DNS-1123 label: at most 63 of a-z, 0-9 and inner dashes.</summary>
    public static bool IsLabel(string text) => text.Length <= 63 && Label().IsMatch(text);

    /// <summary>DNS-1123 subdomain: labels joined by dots, at most 253 characters.</summary>
    public static bool IsSubdomain(string text) => text.Length <= 253 && text.Split('.').All(part => Label().IsMatch(part));

    /// <summary>Key of a label or annotation: an optional subdomain and a slash, then a name of at most 63 characters.</summary>
    public static bool IsQualified(string text) => text.Split('/') switch
    {
        [var name] => IsName(name),
        [var prefix, var name] => IsSubdomain(prefix) && IsName(name),
        _ => false,
    };

    public static bool IsLabelValue(string text) => text.Length == 0 || IsName(text);

    private static bool IsName(string text) => text.Length <= 63 && Name().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?\z")]
    private static partial Regex Name();
}
