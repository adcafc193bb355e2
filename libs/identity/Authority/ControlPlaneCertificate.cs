using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>
/// The certificate that a process of the control plane issues to itself: for its SPIFFE ID and the names it serves, kept in memory only, and
/// renewed at two thirds of its life.
/// </summary>
public sealed partial class ControlPlaneCertificate : BackgroundService, IMeshCredentials
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    private readonly CertificateAuthoritySource _authorities;
    private readonly ControlPlaneProcess _process;
    private readonly IdentityOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ControlPlaneCertificate> _logger;
    private readonly CredentialSlot _slot = new();

    /// <summary>Made by dependency injection.</summary>
    public ControlPlaneCertificate(
        CertificateAuthoritySource authorities,
        ControlPlaneProcess process,
        IOptions<IdentityOptions> options,
        TimeProvider time,
        ILogger<ControlPlaneCertificate> logger)
    {
        _authorities = authorities;
        _process = process;
        _options = options.Value;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public MeshCredential? Current => _slot.Current;

    /// <inheritdoc/>
    public string? Problem => _slot.Problem;

    /// <inheritdoc/>
    public ValueTask<MeshCredential> WaitAsync(CancellationToken cancellationToken) => _slot.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = RetryDelay;
            try
            {
                var credential = Issue(await _authorities.GetAsync(stoppingToken));
                _slot.Set(credential);
                LogIssued(_logger, credential.Identity.Id.Value, credential.NotAfter);
                wait = RenewalSchedule.UntilRenewal(credential, _time.GetUtcNow());
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may be away, the key file may come later: the process stays unready and says why.
                _slot.Problem = e is IdentityException ? e.Message : "the certificate authority cannot be read now";
                LogFailed(_logger, e, _slot.Problem);
            }

            await Task.Delay(wait, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private MeshCredential Issue(CertificateAuthority authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var identity = PeerIdentity.ControlPlane(_process.Name, _process.Instance, authority.TrustDomain);
        string[] names = _options.ServedNames.Count > 0 ? [.. _options.ServedNames] : ["localhost", "127.0.0.1"];
        var issued = authority.Issue(identity, new PublicKey(key), names);
        using var leaf = X509CertificateLoader.LoadCertificate(issued.Chain[0]);
        return new MeshCredential(leaf.CopyWithPrivateKey(key), [], authority.Trust);
    }

    [LoggerMessage(EventId = 7201, Level = LogLevel.Information, Message = "Issued the own certificate {SpiffeId}, valid until {NotAfter}")]
    private static partial void LogIssued(ILogger logger, string spiffeId, DateTimeOffset notAfter);

    [LoggerMessage(EventId = 7202, Level = LogLevel.Warning, Message = "Cannot issue the own certificate: {Problem}")]
    private static partial void LogFailed(ILogger logger, Exception exception, string problem);
}
