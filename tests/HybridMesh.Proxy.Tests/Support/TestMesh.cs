using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HybridMesh.Identity;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>A mesh of its own: a root, and credentials below it.</summary>
internal sealed class TestMesh : ICertificateAuthorityStore, IDisposable
{
    private StoredCertificateAuthority? _stored;
    private CertificateAuthority? _authority;

    public static async Task<TestMesh> CreateAsync()
    {
        var mesh = new TestMesh();
        var keyFile = Path.GetTempFileName();
        try
        {
            File.Delete(keyFile);
            KeyEncryptionKey.CreateFile(keyFile);
            mesh._authority = await CertificateAuthority.LoadOrCreateAsync(
                mesh, new IdentityOptions { KeyFile = keyFile }, TimeProvider.System, CancellationToken.None);
            return mesh;
        }
        finally
        {
            File.Delete(keyFile);
        }
    }

    /// <summary>The credentials of a gateway.</summary>
    public IMeshCredentials Gateway(string cluster, string @namespace)
    {
        var identity = PeerIdentity.Gateway(cluster, @namespace, LabelSet.Empty, "i1");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (!SigningRequest.TryReadKey(SigningRequest.Create(key), out var publicKey, out var problem))
        {
            throw new InvalidOperationException(problem);
        }

        var issued = _authority!.Issue(identity, publicKey, []);
        using var leaf = X509CertificateLoader.LoadCertificate(issued.Chain[0]);
        return new FixedCredentials(new MeshCredential(leaf.CopyWithPrivateKey(key), [], TrustBundle.FromDer(issued.TrustBundle)));
    }

    public Task<StoredCertificateAuthority?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(_stored);

    public Task<StoredCertificateAuthority> InsertIfAbsentAsync(StoredCertificateAuthority authority, CancellationToken cancellationToken) =>
        Task.FromResult(_stored ??= authority);

    public void Dispose() => _authority?.Dispose();
}
