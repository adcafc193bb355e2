using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace HybridMesh.Identity;

/// <summary>
/// A join token: <c>hmj1.&lt;id&gt;.&lt;secret&gt;.&lt;SHA-256 of the CA certificate&gt;</c>, the last two in base64url. It is a secret: its text leaves only by
/// <see cref="Reveal"/>, and <see cref="ToString"/> shows no more than the id.
/// </summary>
public sealed class JoinToken
{
    private const string Prefix = "hmj1";
    private const int MaxTextLength = 256;
    private const int IdLength = 20;
    private const int SecretLength = 32;
    private const int FingerprintLength = 32;

    private readonly byte[] _secret;

    private JoinToken(string id, byte[] secret, byte[] fingerprint)
    {
        Id = id;
        _secret = secret;
        AuthorityFingerprint = fingerprint;
    }

    /// <summary>Names the token in the database, in logs and in answers; not secret.</summary>
    public string Id { get; }

    /// <summary>SHA-256 of the CA's certificate: pins the server at the first contact.</summary>
    public ReadOnlyMemory<byte> AuthorityFingerprint { get; }

    /// <summary>SHA-256 of the secret: what is stored. The secret has 256 random bits, so it needs no salt.</summary>
    public byte[] SecretHash() => SHA256.HashData(_secret);

    /// <summary>The whole text, for the one who asked for the token, and for the join request.</summary>
    public string Reveal() =>
        $"{Prefix}.{Id}.{Base64Url.EncodeToString(_secret)}.{Base64Url.EncodeToString(AuthorityFingerprint.Span)}";

    /// <summary>Makes a new random token of one authority.</summary>
    internal static JoinToken Create(ReadOnlyMemory<byte> authorityFingerprint) => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)),
        RandomNumberGenerator.GetBytes(SecretLength),
        authorityFingerprint.ToArray());

    /// <summary>Parses a token; false when the text is none. Nothing of the text is told.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out JoinToken? token)
    {
        token = null;
        if (text is null || text.Length > MaxTextLength || text.Split('.') is not [Prefix, var id, var secret, var fingerprint] || !IsId(id))
        {
            return false;
        }

        if (Decode(secret, SecretLength) is not { } secretBytes || Decode(fingerprint, FingerprintLength) is not { } fingerprintBytes)
        {
            return false;
        }

        token = new JoinToken(id, secretBytes, fingerprintBytes);
        return true;
    }

    /// <summary>The id only.</summary>
    public override string ToString() => $"join token {Id}";

    private static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    private static byte[]? Decode(string text, int length)
    {
        var bytes = new byte[length];
        var status = Base64Url.DecodeFromUtf8(Encoding.ASCII.GetBytes(text), bytes, out _, out var written);
        // Encoding back refuses what decodes to the same bytes in another spelling: one token, one text.
        return status == OperationStatus.Done && written == length && Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }
}
