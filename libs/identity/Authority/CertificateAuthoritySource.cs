using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>The process's authority, loaded at first use and kept; a failed load is tried anew at the next use.</summary>
public sealed class CertificateAuthoritySource : IDisposable
{
    private readonly ICertificateAuthorityStore _store;
    private readonly IdentityOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile CertificateAuthority? _authority;

    /// <summary>Made by dependency injection.</summary>
    public CertificateAuthoritySource(ICertificateAuthorityStore store, IOptions<IdentityOptions> options, TimeProvider time)
    {
        _store = store;
        _options = options.Value;
        _time = time;
    }

    /// <summary>The authority.</summary>
    /// <exception cref="IdentityException">It cannot be opened; the message says why.</exception>
    public async ValueTask<CertificateAuthority> GetAsync(CancellationToken cancellationToken)
    {
        if (_authority is { } loaded)
        {
            return loaded;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            return _authority ??= await CertificateAuthority.LoadOrCreateAsync(_store, _options, _time, cancellationToken);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _authority?.Dispose();
        _loading.Dispose();
    }
}
