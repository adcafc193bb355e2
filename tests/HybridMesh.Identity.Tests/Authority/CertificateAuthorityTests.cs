using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HybridMesh.Identity.Testing;
using HybridMesh.Testing.Time;

namespace HybridMesh.Identity.Tests.Authority;

public sealed class CertificateAuthorityTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly TestMesh _mesh;

    public CertificateAuthorityTests() => _mesh = new TestMesh(_time);

    public void Dispose() => _mesh.Dispose();

    [Fact]
    public async Task LoadOrCreateAsync_Should_GiveAllTheSameRoot_When_ReplicasRace()
    {
        var store = new RacingStore(replicas: 4);

        var authorities = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LoadAsync(store))));

        Assert.Single(authorities.Select(authority => Convert.ToHexString(authority.Fingerprint.Span)).Distinct());
        Assert.Equal(4, store.Inserts);
    }

    [Fact]
    public async Task LoadOrCreateAsync_Should_OpenTheStoredKey_When_ProcessStartsAgain()
    {
        using var first = await LoadAsync(_mesh.AuthorityStore);
        using var second = await LoadAsync(_mesh.AuthorityStore);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var issued = second.Issue(PeerIdentity.Agent("c", "i"), new PublicKey(key), []);

        using var leaf = X509CertificateLoader.LoadCertificate(issued.Chain[0]);
        Assert.IsType<PeerVerification.Accepted>(
            PeerVerifier.Verify(leaf, null, first.Trust, PeerVerifier.ClientPurpose, _time.GetUtcNow()));
    }

    [Fact]
    public async Task LoadOrCreateAsync_Should_Explain_When_TheKeyFileIsAnother()
    {
        using var first = await LoadAsync(_mesh.AuthorityStore);
        File.Delete(_mesh.Options.KeyFile);
        KeyEncryptionKey.CreateFile(_mesh.Options.KeyFile);

        var e = await Assert.ThrowsAsync<IdentityException>(() => LoadAsync(_mesh.AuthorityStore));

        Assert.StartsWith("The key file (Identity:KeyFile) does not open the CA's key in the database", e.Message);
    }

    [Fact]
    public async Task LoadOrCreateAsync_Should_Refuse_When_TheStoredCertificateWasExchanged()
    {
        using var first = await LoadAsync(_mesh.AuthorityStore);
        var other = new MemoryAuthorityStore();
        using var second = await LoadAsync(other);
        _mesh.AuthorityStore.Stored = _mesh.AuthorityStore.Stored! with { Certificate = other.Stored!.Certificate };

        await Assert.ThrowsAsync<IdentityException>(() => LoadAsync(_mesh.AuthorityStore));
    }

    [Fact]
    public async Task LoadOrCreateAsync_Should_Explain_When_TheTrustDomainIsAnother()
    {
        using var first = await LoadAsync(_mesh.AuthorityStore);
        _mesh.Options.TrustDomain = "other.local";

        var e = await Assert.ThrowsAsync<IdentityException>(() => LoadAsync(_mesh.AuthorityStore));

        Assert.Contains("the trust domain cannot change", e.Message);
    }

    [Fact]
    public async Task StoredKey_Should_NotBeReadable_When_OnlyTheDatabaseIsKnown()
    {
        using var authority = await LoadAsync(_mesh.AuthorityStore);
        using var key = ECDsa.Create();

        Assert.ThrowsAny<CryptographicException>(() => key.ImportPkcs8PrivateKey(_mesh.AuthorityStore.Stored!.EncryptedKey, out _));
    }

    [Fact]
    public async Task Issue_Should_GiveAgentsNoServerPurpose_When_TheyOnlyDialOut()
    {
        var agent = await _mesh.IssueAsync(PeerIdentity.Agent("c", "i"));

        var verification = PeerVerifier.Verify(agent.Certificate, null, agent.Trust, PeerVerifier.ServerPurpose, _time.GetUtcNow());

        Assert.Equal(new PeerVerification.Refused("the certificate is not of this mesh: NotValidForUsage"), verification);
    }

    [Fact]
    public async Task Issue_Should_NotOutliveTheRoot_When_TheRootEndsSooner()
    {
        using var authority = await LoadAsync(_mesh.AuthorityStore);
        _time.Advance(TimeSpan.FromDays(3649.5));

        var credential = await _mesh.IssueAsync(PeerIdentity.Agent("c", "i"));

        Assert.Equal(authority.Certificate.NotAfter, credential.Certificate.NotAfter);
    }

    [Fact]
    public async Task Verify_Should_Refuse_When_ALeafSignsALeaf()
    {
        var gateway = await _mesh.IssueAsync(PeerIdentity.Gateway("c", "n", LabelSet.Empty, "i"));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(new Uri("spiffe://hybridmesh.local/control-plane/global-cp/x"));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(PeerVerifier.ServerPurpose)], critical: true));
        using var forged = request.Create(
            gateway.Certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(gateway.Certificate.GetECDsaPrivateKey()!),
            _time.GetUtcNow(), _time.GetUtcNow().AddHours(1), [1]);

        var verification = PeerVerifier.Verify(
            forged, [gateway.Certificate], gateway.Trust, PeerVerifier.ServerPurpose, _time.GetUtcNow().AddMinutes(1));

        Assert.IsType<PeerVerification.Refused>(verification);
    }

    private Task<CertificateAuthority> LoadAsync(ICertificateAuthorityStore store) =>
        CertificateAuthority.LoadOrCreateAsync(store, _mesh.Options, _time, CancellationToken.None);

    /// <summary>Lets nobody read before all have: every replica finds nothing, and inserts.</summary>
    private sealed class RacingStore(int replicas) : ICertificateAuthorityStore
    {
        private readonly MemoryAuthorityStore _inner = new();
        private readonly TaskCompletionSource _allRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _reads;
        private int _inserts;

        public int Inserts => _inserts;

        public async Task<StoredCertificateAuthority?> FindAsync(CancellationToken cancellationToken)
        {
            var found = await _inner.FindAsync(cancellationToken);
            if (Interlocked.Increment(ref _reads) == replicas)
            {
                _allRead.SetResult();
            }

            await _allRead.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, cancellationToken);
            return found;
        }

        public Task<StoredCertificateAuthority> InsertIfAbsentAsync(
            StoredCertificateAuthority authority, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _inserts);
            return _inner.InsertIfAbsentAsync(authority, cancellationToken);
        }
    }
}
