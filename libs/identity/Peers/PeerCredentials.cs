using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>
/// The certificate of an agent or gateway: read from the state folder, or got with a join token at the first start; renewed around two
/// thirds of its life, without a restart. While it is valid the control plane may be away.
/// </summary>
public sealed partial class PeerCredentials : BackgroundService, IMeshCredentials
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly PeerRole _role;
    private readonly CredentialFolder _folder;
    private readonly JoinTokenSource _tokens;
    private readonly IEnrollmentClient _enrollment;
    private readonly PeerCredentialsOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<PeerCredentials> _logger;
    private readonly CredentialSlot _slot = new();
    private readonly EnrollmentBackoff _backoff = new();
    private string? _loadProblem;

    /// <summary>Made by dependency injection; reads the state folder at once, so that a process with a certificate has it from the start.</summary>
    public PeerCredentials(
        PeerCredentialsRole role,
        IEnrollmentClient enrollment,
        IOptions<PeerCredentialsOptions> options,
        TimeProvider time,
        ILogger<PeerCredentials> logger)
    {
        _role = role.Role;
        _options = options.Value;
        _folder = new CredentialFolder(_options.StateFolder);
        _tokens = new JoinTokenSource(_options);
        _enrollment = enrollment;
        _time = time;
        _logger = logger;
        Load();
    }

    /// <summary>
    /// Deletes the certificate of a peer that does not run, for when its authority is gone for good: at its next start it joins anew.
    /// </summary>
    public static void Forget(string stateFolder) => CredentialFolder.Delete(stateFolder);

    /// <inheritdoc/>
    public MeshCredential? Current => _slot.Current;

    /// <inheritdoc/>
    public string? Problem => _slot.Current is { } current && current.NotAfter <= _time.GetUtcNow() ? Expired(current) : _slot.Problem;

    /// <inheritdoc/>
    public ValueTask<MeshCredential> WaitAsync(CancellationToken cancellationToken) => _slot.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await StepAsync(stoppingToken);
            await Task.Delay(wait, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Load()
    {
        try
        {
            if (_folder.Load() is not { } stored)
            {
                return;
            }

            if (stored.Identity.Role != _role)
            {
                throw new IdentityException(
                    $"The state folder '{_options.StateFolder}' belongs to '{stored.Identity.Id}', which is not a {_role}: "
                    + "give this process a folder of its own.");
            }

            if (stored.NotAfter <= _time.GetUtcNow())
            {
                throw new IdentityException(Expired(stored));
            }

            _slot.Set(stored);
            LogLoaded(_logger, stored.Identity.Id.Value, stored.NotAfter);
        }
        catch (Exception e) when (e is IdentityException or IOException or UnauthorizedAccessException)
        {
            _loadProblem = e.Message;
            _slot.Problem = e.Message;
            LogUnusable(_logger, e.Message);
        }
    }

    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var current = _slot.Current is { } held && held.NotAfter > now ? held : null;
        if (current is not null && RenewalSchedule.RenewalTime(current) > now)
        {
            // In steps, since a clock may be set while we wait.
            var wait = RenewalSchedule.UntilRenewal(current, now);
            return wait < LongestWait ? wait : LongestWait;
        }

        try
        {
            return current is null ? await JoinAsync(cancellationToken) : await RenewAsync(current, cancellationToken);
        }
        catch (Exception e) when (e is IdentityException or IOException or UnauthorizedAccessException)
        {
            return Failed(current, e.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
    }

    private async Task<TimeSpan> JoinAsync(CancellationToken cancellationToken)
    {
        if (_tokens.Next() is not { } token)
        {
            _slot.Problem = $"{_tokens.Problem ?? _loadProblem ?? "There is no certificate yet."} {JoinTokenSource.Advice}";
            return JoinTokenSource.PollInterval;
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var answer = await _enrollment.JoinAsync(
            token, SigningRequest.Create(key), _options.Instance ?? InstanceName.Invent(), _role, cancellationToken);
        if (answer is EnrollmentAnswer.Refused refused)
        {
            // Refused is refused: the same token is not sent again, a new one in the file is.
            _tokens.Discard(token);
            return Failed(null, $"The control plane refused the {token} ({refused.Reason}): it is unknown, used, expired, or for another role; "
                + $"the log of the control plane says which. {JoinTokenSource.Advice}");
        }

        return Take(null, key, answer);
    }

    private async Task<TimeSpan> RenewAsync(MeshCredential current, CancellationToken cancellationToken)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Take(current, key, await _enrollment.RenewAsync(current, SigningRequest.Create(key), cancellationToken));
    }

    private TimeSpan Take(MeshCredential? current, ECDsa key, EnrollmentAnswer answer)
    {
        switch (answer)
        {
            case EnrollmentAnswer.Granted granted:
                var next = _folder.Save(key, granted.Certificate);
                _slot.Set(next);
                _loadProblem = null;
                _backoff.Reset();
                LogObtained(_logger, next.Identity.Id.Value, next.NotAfter);
                return TimeSpan.Zero;
            case EnrollmentAnswer.Refused refused:
                return Failed(current, refused.Reason);
            default:
                return Failed(current, ((EnrollmentAnswer.Unavailable)answer).Reason);
        }
    }

    private TimeSpan Failed(MeshCredential? current, string problem)
    {
        var wait = _backoff.Next();
        if (current is not null)
        {
            LogRenewalFailed(_logger, problem, current.NotAfter, wait);
            return wait;
        }

        _slot.Problem = _loadProblem is null ? problem : $"{_loadProblem} Joining anew failed: {problem}";
        LogJoinFailed(_logger, _slot.Problem);
        return wait;
    }

    private static string Expired(MeshCredential credential) =>
        $"The certificate of '{credential.Identity.Id}' expired at {credential.NotAfter.ToUniversalTime():O}. {JoinTokenSource.Advice}";

    [LoggerMessage(EventId = 7401, Level = LogLevel.Information, Message = "This is {SpiffeId}, by a certificate of the state folder that is valid until {NotAfter}")]
    private static partial void LogLoaded(ILogger logger, string spiffeId, DateTimeOffset notAfter);

    [LoggerMessage(EventId = 7402, Level = LogLevel.Error, Message = "The certificate in the state folder cannot be used: {Problem}")]
    private static partial void LogUnusable(ILogger logger, string problem);

    [LoggerMessage(EventId = 7403, Level = LogLevel.Information, Message = "This is {SpiffeId}, by a new certificate that is valid until {NotAfter}")]
    private static partial void LogObtained(ILogger logger, string spiffeId, DateTimeOffset notAfter);

    [LoggerMessage(EventId = 7404, Level = LogLevel.Warning, Message = "Cannot renew the certificate: {Problem} It is valid until {NotAfter}; next attempt in {Wait}")]
    private static partial void LogRenewalFailed(ILogger logger, string problem, DateTimeOffset notAfter, TimeSpan wait);

    [LoggerMessage(EventId = 7405, Level = LogLevel.Error, Message = "Cannot join the mesh: {Problem}")]
    private static partial void LogJoinFailed(ILogger logger, string problem);
}
