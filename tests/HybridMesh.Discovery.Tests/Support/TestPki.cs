using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HybridMesh.Grpc;

namespace HybridMesh.Discovery.Tests.Support;

/// <summary>Self-signed certificates that are trusted by being known; a peer's common name says its target.</summary>
internal sealed class TestPki : IDisposable
{
    public X509Certificate2 Server { get; } = Create("server");

    public X509Certificate2 Peer { get; } = Create("clusters/c1/gateways/ns/app=gw");

    public GrpcChannel Connect(Uri address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        ConnectTimeout = TimeSpan.FromSeconds(2),
        SslOptions = new SslClientAuthenticationOptions
        {
            ClientCertificates = [Peer],
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Server.GetCertHashString(),
        },
    });

    public void Dispose()
    {
        Server.Dispose();
        Peer.Dispose();
    }

    private static X509Certificate2 Create(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=\"{name}\"", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
