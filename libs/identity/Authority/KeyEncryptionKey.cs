using System.Security.Cryptography;

namespace HybridMesh.Identity;

/// <summary>
/// The key that encrypts the CA's private key in the database. It lies in a file outside the database: 32 bytes as base64, readable by its
/// owner only. Losing it means a new CA and new join tokens for every peer.
/// </summary>
public sealed class KeyEncryptionKey : IDisposable
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const byte FormatVersion = 1;
    private const int HeaderLength = 1 + NonceLength + TagLength;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly byte[] _key;

    private KeyEncryptionKey(byte[] key)
    {
        _key = key;
    }

    /// <summary>Makes a new key file, mode 0600. An existing file is left as it is.</summary>
    /// <returns>False when the file was there already.</returns>
    public static bool CreateFile(string path)
    {
        if (File.Exists(path))
        {
            return false;
        }

        var key = RandomNumberGenerator.GetBytes(KeyLength);
        try
        {
            return PrivateFile.TryCreate(path, System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Reads the key file.</summary>
    /// <exception cref="IdentityException">It is missing, readable by others, or not 32 bytes of base64.</exception>
    public static KeyEncryptionKey ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new IdentityException(
                $"The key file '{path}' (Identity:KeyFile) does not exist. It is made by an explicit command, never by itself.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new IdentityException($"The key file '{path}' can be read by others: set its mode to 0600.");
        }

        var key = new byte[KeyLength];
        if (!Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var length) || length != KeyLength)
        {
            CryptographicOperations.ZeroMemory(key);
            throw new IdentityException($"The key file '{path}' must hold {KeyLength} bytes as base64.");
        }

        return new KeyEncryptionKey(key);
    }

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    internal byte[] Encrypt(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> boundTo)
    {
        var sealedBytes = new byte[HeaderLength + plain.Length];
        sealedBytes[0] = FormatVersion;
        var nonce = sealedBytes.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(HeaderLength), sealedBytes.AsSpan(1 + NonceLength, TagLength), boundTo);
        return sealedBytes;
    }

    /// <exception cref="IdentityException">Another key encrypted it, or it was altered.</exception>
    internal byte[] Decrypt(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> boundTo)
    {
        if (sealedBytes.Length <= HeaderLength || sealedBytes[0] != FormatVersion)
        {
            throw new IdentityException("The CA's key in the database has a format that this release does not know.");
        }

        var plain = new byte[sealedBytes.Length - HeaderLength];
        try
        {
            using var aes = new AesGcm(_key, TagLength);
            aes.Decrypt(
                sealedBytes.Slice(1, NonceLength), sealedBytes[HeaderLength..], sealedBytes.Slice(1 + NonceLength, TagLength), plain, boundTo);
            return plain;
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new IdentityException(
                "The key file (Identity:KeyFile) does not open the CA's key in the database: "
                + "it is the key of another database, or the record was altered.",
                e);
        }
    }
}
