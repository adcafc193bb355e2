using System.Security.Cryptography;
using System.Text;

namespace HybridMesh.GlobalControlPlane.Manifests;

/// <summary>
/// Names of generated objects: <c>hm-gw-shop-1a2b3c4d</c>. They stay the same as long as what the object is for stays the same: a changed
/// name would be a deletion and a creation, and with it a new age, which is what Istio settles conflicts by.
/// </summary>
internal static class ManifestNames
{
    private const int MaxSlug = 40;

    /// <summary>A DNS-1123 label, for Istio refuses a Gateway whose name is none.</summary>
    /// <param name="kindCode">Short code of the object's kind.</param>
    /// <param name="slug">What people may know it by; any text.</param>
    /// <param name="identity">Everything that tells the object from others of its kind.</param>
    public static string Of(string kindCode, string slug, params IEnumerable<string> identity) => OfPart($"hm-{kindCode}", slug, identity);

    /// <summary>The name of something inside an object.</summary>
    public static string OfPart(string prefix, string slug, params IEnumerable<string> identity) => $"{prefix}-{Slug(slug)}-{Hash(identity)}";

    /// <summary>Eight hexadecimal digits that stand for the text.</summary>
    public static string Hash(params IEnumerable<string> identity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', identity))), 0, 4);

    private static string Slug(string text)
    {
        var label = string.Concat(text.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
        return label.Length > MaxSlug ? label[..MaxSlug].TrimEnd('-') : label.Length > 0 ? label : "x";
    }
}
