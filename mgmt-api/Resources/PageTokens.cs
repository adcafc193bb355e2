using System.Buffers.Text;
using System.Text;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>
/// Paging by key: a page follows the last key that was seen, whatever was added or removed meanwhile. The version mark lets the content
/// change later.
/// </summary>
internal static class PageTokens
{
    private const string Version = "1:";

    public static string Encode(string lastKey) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Version + lastKey));

    /// <summary>The key; null when the text was not made by <see cref="Encode"/>.</summary>
    public static string? Decode(string token)
    {
        var bytes = new byte[token.Length];
        var isDecoded = Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length > Version.Length;
        var text = isDecoded ? Encoding.UTF8.GetString(bytes).TrimEnd('\0') : "";
        return text.StartsWith(Version, StringComparison.Ordinal) && !text.Contains('\uFFFD', StringComparison.Ordinal)
            ? text[Version.Length..]
            : null;
    }
}
