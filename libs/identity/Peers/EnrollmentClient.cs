using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Google.Protobuf;
using HybridMesh.Grpc;
using HybridMesh.Identity.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>Asks the control plane's addresses in turn, until one answers.</summary>
internal sealed class EnrollmentClient : IEnrollmentClient
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly PeerCredentialsOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<EnrollmentClient> _logger;

    public EnrollmentClient(IOptions<PeerCredentialsOptions> options, TimeProvider time, ILogger<EnrollmentClient> logger)
    {
        _options = options.Value;
        _time = time;
        _logger = logger;
    }

    public Task<EnrollmentAnswer> JoinAsync(
        JoinToken token, byte[] csr, string instance, PeerRole role, CancellationToken cancellationToken) =>
        AskInTurnAsync(async address =>
        {
            var root = await FetchRootAsync(address, token, cancellationToken);
            if (root is null)
            {
                return new EnrollmentAnswer.Unavailable(
                    $"{address} is not the control plane that the join token was made by: its certificate authority is another one.");
            }

            var request = new JoinRequest { Token = token.Reveal(), Csr = ByteString.CopyFrom(csr), Instance = instance, Role = role.ToName() };
            return await CallAsync(address, TlsByRoot(TrustBundle.Of(root)), EnrollmentMethods.Join, request, cancellationToken);
        });

    public Task<EnrollmentAnswer> RenewAsync(MeshCredential current, byte[] csr, CancellationToken cancellationToken)
    {
        var isControlPlane = SpiffeIdPattern.AnyOf([SpiffeIdPattern.ControlPlane(current.Identity.TrustDomain)]);
        var request = new RenewRequest { Csr = ByteString.CopyFrom(csr) };
        return AskInTurnAsync(address => CallAsync(
            address,
            MeshTls.ClientOptions(new FixedCredentials(current), isControlPlane, _time, _logger),
            EnrollmentMethods.Renew,
            request,
            cancellationToken));
    }

    private async Task<EnrollmentAnswer> AskInTurnAsync(Func<string, Task<EnrollmentAnswer>> askAsync)
    {
        var problems = new List<string>();
        foreach (var address in _options.ControlPlane)
        {
            try
            {
                var answer = await askAsync(address);
                if (answer is not EnrollmentAnswer.Unavailable unavailable)
                {
                    return answer;
                }

                problems.Add(unavailable.Reason);
            }
            catch (RpcException e)
            {
                problems.Add($"{address} does not answer: {e.Status.Detail}");
            }
        }

        return new EnrollmentAnswer.Unavailable(string.Join(" ", problems));
    }

    // Before there is any trust: what is fetched is worthless until its fingerprint is the one in the token.
    private async Task<X509Certificate2?> FetchRootAsync(string address, JoinToken token, CancellationToken cancellationToken)
    {
        using var channel = Channel(address, new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = HasCertificate });
        var response = await channel.CreateCallInvoker().AsyncUnaryCall(
            EnrollmentMethods.GetTrustBundle, CallOptions.Within(Timeout, _time, cancellationToken), new TrustBundleRequest());
        try
        {
            return TrustBundle.FromDer(response.TrustBundle.Select(root => root.ToByteArray())).Find(token.AuthorityFingerprint.Span);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private SslClientAuthenticationOptions TlsByRoot(TrustBundle trust) => new()
    {
        AllowTlsResume = false,
        RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
            PeerCheck.Accept(certificate, chain, trust, PeerVerifier.ServerPurpose, IsControlPlane, _time, _logger),
    };

    private static bool HasCertificate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate is not null;

    private static bool IsControlPlane(SpiffeId id) => SpiffeIdPattern.ControlPlane(id.TrustDomain).Matches(id);

    private async Task<EnrollmentAnswer> CallAsync<TRequest>(
        string address,
        SslClientAuthenticationOptions tls,
        GrpcMethod<TRequest, CertificateResponse> method,
        TRequest request,
        CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
    {
        using var channel = Channel(address, tls);
        try
        {
            var response = await channel.CreateCallInvoker().AsyncUnaryCall(
                method, CallOptions.Within(Timeout, _time, cancellationToken), request);
            return new EnrollmentAnswer.Granted(ToIssued(response));
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.Unauthenticated or StatusCode.PermissionDenied or StatusCode.InvalidArgument)
        {
            return new EnrollmentAnswer.Refused(e.Status.Detail);
        }
    }

    private GrpcChannel Channel(string address, SslClientAuthenticationOptions tls) =>
        GrpcChannel.ForAddress(address, new GrpcChannelOptions { SslOptions = tls, TimeProvider = _time });

    private static IssuedCertificate ToIssued(CertificateResponse response) => new(
        [.. response.CertificateChain.Select(link => link.ToByteArray())],
        [.. response.TrustBundle.Select(root => root.ToByteArray())]);
}
