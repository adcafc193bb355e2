using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HybridMesh.Identity.Testing;

namespace HybridMesh.Identity.Tests.Names;

public sealed class PeerIdentityTests : IDisposable
{
    private static readonly LabelSet Labels =
        LabelSet.Create(new Dictionary<string, string> { ["istio"] = "ingressgateway", ["app"] = "gateway-t1" });

    private readonly TestMesh _mesh = new();

    public void Dispose() => _mesh.Dispose();

    public static TheoryData<string, string?> Shapes => new()
    {
        { "spiffe://hybridmesh.local/clusters/edge/agents/a1", "clusters/edge/agent" },
        { "spiffe://hybridmesh.local/clusters/edge/namespaces/t1/gateways/g1", "clusters/edge/gateways/t1/app=gateway-t1,istio=ingressgateway" },
        { "spiffe://hybridmesh.local/control-plane/global-cp/r1", null },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task FromCertificate_Should_SayWhatWasIssued_When_CertificateIsReadBack(string id, string? target)
    {
        PeerIdentity identity = id switch
        {
            _ when id.Contains("agents") => PeerIdentity.Agent("edge", "a1"),
            _ when id.Contains("gateways") => PeerIdentity.Gateway("edge", "t1", Labels, "g1"),
            _ => PeerIdentity.ControlPlane("global-cp", "r1"),
        };
        var credential = await _mesh.IssueAsync(identity);

        var read = PeerIdentity.FromCertificate(credential.Certificate);

        Assert.Equal(identity, read);
        Assert.Equal(id, read.Id.ToString());
        Assert.Equal(target, read.TargetName);
    }

    [Theory]
    [InlineData("Edge 1", "a1")]
    [InlineData("", "a1")]
    [InlineData("a/agents/b", "a1")]
    [InlineData("edge", "A1")]
    [InlineData("edge", "")]
    public void Agent_Should_Throw_When_ANameCannotBeInAnId(string cluster, string instance)
    {
        Assert.Throws<FormatException>(() => PeerIdentity.Agent(cluster, instance));
    }

    [Fact]
    public void TryFromCertificate_Should_Refuse_When_ThereAreTwoUris()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(new Uri("spiffe://hybridmesh.local/clusters/a/agents/x"));
        names.AddUri(new Uri("spiffe://hybridmesh.local/clusters/b/agents/x"));
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(_mesh.Time.GetUtcNow(), _mesh.Time.GetUtcNow().AddHours(1));

        var isPeer = PeerIdentity.TryFromCertificate(certificate, out _, out var problem);

        Assert.False(isPeer);
        Assert.Equal("the certificate must have exactly one URI name, a SPIFFE ID; it has 2", problem);
    }

    [Theory]
    [InlineData("""{"a":"b","a":"c"}""")]
    [InlineData("""{"a":["b"]}""")]
    [InlineData("no json")]
    public void TryFromCertificate_Should_Refuse_When_LabelsAreNotLabels(string json)
    {
        using var certificate = WithLabels(System.Text.Encoding.UTF8.GetBytes(json));

        Assert.False(PeerIdentity.TryFromCertificate(certificate, out _, out _));
    }

    [Fact]
    public void TryFromCertificate_Should_Refuse_When_LabelsAreLongerThanTheBound()
    {
        using var certificate = WithLabels(new byte[20_000]);

        PeerIdentity.TryFromCertificate(certificate, out _, out var problem);

        Assert.Contains("at most 16384 are read", problem);
    }

    private X509Certificate2 WithLabels(byte[] json)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(new Uri("spiffe://hybridmesh.local/clusters/a/namespaces/n/gateways/x"));
        request.CertificateExtensions.Add(names.Build());
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        writer.WriteCharacterString(System.Formats.Asn1.UniversalTagNumber.UTF8String, System.Text.Encoding.UTF8.GetString(json));
        request.CertificateExtensions.Add(new X509Extension("2.25.117630013054675694470245393087528850253", writer.Encode(), false));
        return request.CreateSelfSigned(_mesh.Time.GetUtcNow(), _mesh.Time.GetUtcNow().AddHours(1));
    }
}
