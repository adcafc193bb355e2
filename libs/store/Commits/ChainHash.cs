using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HybridMesh.Store.Model;

namespace HybridMesh.Store.Commits;

/// <summary>
/// The hash of a revision: SHA-256 over the predecessor's hash and everything in the revision. Texts and byte strings are preceded
/// by their length, numbers are 8 bytes, big-endian; times are microseconds since 1970; documents are canonical. Never change it:
/// hashes of old revisions depend on it.
/// </summary>
internal static class ChainHash
{
    public static string Of(
        string previousHash, long revision, string author, string message, DateTimeOffset createdAt, IReadOnlyList<ChangeRow> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Convert.FromHexString(previousHash));
        Append(hash, revision);
        Append(hash, author);
        Append(hash, message);
        Append(hash, createdAt);
        Append(hash, changes.Count);
        foreach (var change in changes)
        {
            Append(hash, change);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>An etag: differs for every state that a resource ever has, in every history.</summary>
    public static string Etag(string previousHash, long revision, string fqn, Guid uid, bool isProtected, string document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Convert.FromHexString(previousHash));
        Append(hash, revision);
        Append(hash, fqn);
        Append(hash, uid.ToByteArray(bigEndian: true));
        Append(hash, isProtected ? 1 : 0);
        Append(hash, document);
        return Convert.ToBase64String(hash.GetHashAndReset().AsSpan(0, 12)).Replace('+', '-').Replace('/', '_');
    }

    private static void Append(IncrementalHash hash, ChangeRow change)
    {
        Append(hash, change.Fqn);
        Append(hash, change.ParentFqn ?? "");
        Append(hash, change.Kind);
        Append(hash, (long)change.Action);
        Append(hash, change.Uid.ToByteArray(bigEndian: true));
        Append(hash, change.Etag);
        Append(hash, change.IsProtected ? 1 : 0);
        Append(hash, change.CreatedAt);
        Append(hash, change.Document is { } document ? CanonicalJson.OfObject(document) : "");
    }

    private static void Append(IncrementalHash hash, DateTimeOffset time) =>
        Append(hash, (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    private static void Append(IncrementalHash hash, string text) => Append(hash, Encoding.UTF8.GetBytes(text));

    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Append(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
