using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FsCheck;
using FsCheck.Fluent;

namespace HybridMesh.Identity.Tests.Authority;

public sealed class SigningRequestTests
{
    public static TheoryData<string, string?> Keys => new()
    {
        { "P-256", null },
        { "P-384", null },
        { "RSA-2048", null },
        { "P-521", "an elliptic key must be on P-256 or P-384" },
        { "RSA-1024", "an RSA key must have 2048 to 8192 bits" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void TryReadKey_Should_TakeOnlyStrongKeys_When_RequestIsWellFormed(string kind, string? expected)
    {
        var isGood = SigningRequest.TryReadKey(RequestOf(kind), out _, out var problem);

        Assert.Equal((expected is null, expected), (isGood, problem));
    }

    [Fact]
    public void TryReadKey_Should_Refuse_When_SignatureIsOfAnotherKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = SigningRequest.Create(key);
        request[^1] ^= 1;

        Assert.False(SigningRequest.TryReadKey(request, out _, out var problem));
        Assert.Equal("the request is not PKCS#10, or not signed by its own key", problem);
    }

    [Fact]
    public void TryReadKey_Should_Refuse_When_BytesFollow()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.False(SigningRequest.TryReadKey([.. SigningRequest.Create(key), 0], out _, out _));
    }

    [Fact]
    public void TryReadKey_Should_NotThrow_When_BytesAreArbitraryOrDamaged()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var good = SigningRequest.Create(key);

        Prop.ForAll<byte[]>(bytes => !SigningRequest.TryReadKey(bytes, out _, out _)).QuickCheckThrowOnFailure();
        Prop.ForAll(Gen.Choose(0, good.Length - 1).ToArbitrary(), at =>
        {
            var damaged = good.ToArray();
            damaged[at] ^= 0x55;
            return !SigningRequest.TryReadKey(damaged, out _, out _);
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] RequestOf(string kind)
    {
        if (kind.StartsWith("RSA-", StringComparison.Ordinal))
        {
            using var rsa = RSA.Create(int.Parse(kind[4..]));
            return new CertificateRequest("CN=x", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequest();
        }

        using var key = ECDsa.Create(kind switch
        {
            "P-256" => ECCurve.NamedCurves.nistP256,
            "P-384" => ECCurve.NamedCurves.nistP384,
            _ => ECCurve.NamedCurves.nistP521,
        });
        return SigningRequest.Create(key);
    }
}
