using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace HybridMesh.Identity;

/// <summary>Key, chain and roots in the state folder, readable by their owner only, replaced atomically.</summary>
internal sealed class CredentialFolder
{
    private const string FileName = "mesh-identity.json";
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string _path;

    public CredentialFolder(string folder)
    {
        _path = Path.Combine(folder, FileName);
    }

    public static void Delete(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads the credential; null when there is none yet.</summary>
    /// <exception cref="IdentityException">The file is damaged, its parts do not belong together, or others can read it.</exception>
    public MeshCredential? Load()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(_path) & Others) != 0)
        {
            throw new IdentityException(
                $"'{_path}' holds a private key and can be read by others. If nobody has read it, set its mode to 0600; "
                + "otherwise delete it and join anew with a new token.");
        }

        var bytes = File.ReadAllBytes(_path);
        try
        {
            var file = JsonSerializer.Deserialize(bytes, IdentityJson.Default.CredentialFile);
            return file is { Version: CredentialFile.CurrentVersion, PrivateKey: not null, Chain.Count: > 0, TrustBundle.Count: > 0 }
                ? ToCredential(file)
                : throw new IdentityException($"'{_path}' has a format that this release does not know.");
        }
        catch (Exception e) when (e is JsonException or CryptographicException or FormatException or ArgumentException)
        {
            throw new IdentityException($"'{_path}' is damaged: delete it, and join anew with a new token.", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>Checks that the parts belong together, writes them, and gives the credential they make.</summary>
    /// <exception cref="IdentityException">The authority's answer does not fit the key.</exception>
    public MeshCredential Save(ECDsa key, IssuedCertificate issued)
    {
        var file = new CredentialFile(CredentialFile.CurrentVersion, key.ExportPkcs8PrivateKey(), issued.Chain, issued.TrustBundle);
        byte[] bytes = [];
        try
        {
            var credential = ToCredential(file);
            bytes = JsonSerializer.SerializeToUtf8Bytes(file, IdentityJson.Default.CredentialFile);
            PrivateFile.Replace(_path, bytes);
            return credential;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            throw new IdentityException("The control plane answered with a certificate that cannot be used.", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            CryptographicOperations.ZeroMemory(file.PrivateKey);
        }
    }

    private static MeshCredential ToCredential(CredentialFile file)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(file.PrivateKey, out _);
        using var leaf = X509CertificateLoader.LoadCertificate(file.Chain[0]);
        var trust = TrustBundle.FromDer(file.TrustBundle);
        X509Certificate2Collection intermediates = [.. file.Chain.Skip(1).Select(X509CertificateLoader.LoadCertificate)];

        // Throws when the key is not the certificate's.
        var certificate = leaf.CopyWithPrivateKey(key);
        var verification = PeerVerifier.Verify(certificate, intermediates, trust, PeerVerifier.ClientPurpose, certificate.NotBefore);
        return verification is PeerVerification.Refused refused
            ? throw new CryptographicException(refused.Reason)
            : new MeshCredential(certificate, intermediates, trust);
    }
}
