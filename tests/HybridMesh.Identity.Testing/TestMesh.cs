using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.Identity.Testing;

/// <summary>A mesh with its own authority, in memory: the real authority on stores in memory and a key file in a scratch folder.</summary>
public sealed class TestMesh : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hybridmesh-test-");

    public TestMesh(TimeProvider? time = null)
    {
        Time = time ?? TimeProvider.System;
        Options = new IdentityOptions { KeyFile = Path.Combine(_folder.FullName, "key") };
        KeyEncryptionKey.CreateFile(Options.KeyFile);
        Authorities = new CertificateAuthoritySource(AuthorityStore, Microsoft.Extensions.Options.Options.Create(Options), Time);
        Tokens = new JoinTokens(Authorities, TokenStore, Microsoft.Extensions.Options.Options.Create(Options), Time);
        Enrollment = new EnrollmentService(Authorities, Tokens, [], NullLogger<EnrollmentService>.Instance);
    }

    public TimeProvider Time { get; }

    public IdentityOptions Options { get; }

    public MemoryAuthorityStore AuthorityStore { get; } = new();

    public MemoryJoinTokenStore TokenStore { get; } = new();

    public CertificateAuthoritySource Authorities { get; }

    public JoinTokens Tokens { get; }

    public EnrollmentService Enrollment { get; }

    /// <summary>A fresh folder that goes with the mesh.</summary>
    public string NewFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>A credential for any identity, straight from the authority.</summary>
    public async Task<MeshCredential> IssueAsync(PeerIdentity identity, TimeSpan? lifetime = null)
    {
        var authority = await Authorities.GetAsync(CancellationToken.None);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issued = authority.Issue(identity, new PublicKey(key), ["localhost", "127.0.0.1"], lifetime);
        using var leaf = X509CertificateLoader.LoadCertificate(issued.Chain[0]);
        return new MeshCredential(leaf.CopyWithPrivateKey(key), [], authority.Trust);
    }

    /// <summary>The text of a new join token.</summary>
    public async Task<string> TokenAsync(JoinGrant grant, TimeSpan? lifetime = null) =>
        (await Tokens.CreateAsync(grant, "test", lifetime ?? TimeSpan.FromHours(1), CancellationToken.None)).Token.Reveal();

    public void Dispose()
    {
        Authorities.Dispose();
        _folder.Delete(recursive: true);
    }
}
