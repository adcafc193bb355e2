using System.Security.Cryptography;

namespace HybridMesh.Discovery;

/// <summary>Versions of resources: the first 16 bytes of SHA-256, in hex.</summary>
public static class ContentHash
{
    private const int Length = 16;

    /// <summary>The version of a content; 32 lower-case hex digits.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }
}
