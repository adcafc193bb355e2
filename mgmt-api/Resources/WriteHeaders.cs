using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HybridMesh.Contracts.Errors;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>What the headers of a write say: why, and under which idempotency key.</summary>
/// <param name="Message">For the history; null when the caller gave none.</param>
/// <param name="IdempotencyKey">Null when the caller gave none.</param>
/// <param name="RequestHash">Fingerprint of the request, beside a key.</param>
internal sealed record WriteHeaders(string? Message, string? IdempotencyKey, string? RequestHash)
{
    private const string MessageHeader = "X-HybridMesh-Message";
    private const string KeyHeader = "Idempotency-Key";
    private const int MaxMessageLength = 1000;
    private const int MaxKeyLength = 128;

    public static IReadOnlyList<HeaderParameter> Described { get; } =
    [
        new(MessageHeader, "Why, for the history; percent-encoded. At most 1000 characters."),
        new(KeyHeader, "1 to 128 printable characters; a repetition of the request with the same key answers with the first outcome."),
    ];

    public static bool TryRead(
        HttpRequest request, ReadOnlySpan<byte> body, [NotNullWhen(true)] out WriteHeaders? headers, [NotNullWhen(false)] out Problem? problem)
    {
        headers = null;
        problem = null;
        // Header values are ASCII, messages are not: percent-encoded, as hmctl sends them.
        var message = request.Headers[MessageHeader] is [{ } encoded] ? Uri.UnescapeDataString(encoded).ReplaceLineEndings(" ") : null;
        string? key = request.Headers[KeyHeader];
        if (message?.Length > MaxMessageLength)
        {
            problem = Problem.InvalidInput(
                MessageHeader, ErrorCatalog.TooLong, $"must have at most {MaxMessageLength} characters, has {message.Length}");
            return false;
        }

        if (key is not null && (key.Length is 0 or > MaxKeyLength || !key.All(IsPrintable)))
        {
            problem = new Problem(
                ErrorCatalog.InvalidIdempotencyKey, $"Idempotency-Key must have 1 to {MaxKeyLength} printable characters, has {key.Length}");
            return false;
        }

        headers = new WriteHeaders(string.IsNullOrWhiteSpace(message) ? null : message, key, key is null ? null : Hash(request, body));
        return true;
    }

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~';

    // Everything that decides what the request does; a retry may come over another connection, but not with another content.
    private static string Hash(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Method}\n{request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n{request.Headers.IfNoneMatch}\n");
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
