using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace HybridMesh.ManagementApi.Authorization;

/// <summary>
/// A bearer token: <c>hma1.&lt;id&gt;.&lt;secret&gt;</c>, the secret 256 random bits in base64url. Its text leaves only by <see cref="Reveal"/>.
/// </summary>
internal sealed class AccessToken
{
    private const string Prefix = "hma1";
    private const int IdLength = 16;
    private const int SecretLength = 32;
    private const int MaxTextLength = 128;

    private readonly string _secret;

    private AccessToken(string id, string secret)
    {
        Id = id;
        _secret = secret;
    }

    /// <summary>Finds the principal; not secret.</summary>
    public string Id { get; }

    public static AccessToken Create() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength)));

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AccessToken? token)
    {
        token = text is { Length: > 0 and <= MaxTextLength }
            && text.Split('.') is [Prefix, { Length: IdLength } id, var secret]
            && id.All(char.IsAsciiHexDigitLower)
            && IsSecret(secret)
                ? new AccessToken(id, secret)
                : null;
        return token is not null;
    }

    /// <summary>What is stored. The secret has 256 random bits, so a plain SHA-256 cannot be reversed.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(_secret));

    public string Reveal() => $"{Prefix}.{Id}.{_secret}";

    public override string ToString() => $"access token {Id}";

    private static bool IsSecret(string text)
    {
        Span<byte> bytes = stackalloc byte[SecretLength + 1];
        return Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == SecretLength;
    }
}
