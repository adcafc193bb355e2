using HybridMesh.Identity;
using HybridMesh.Proxy.Listeners;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>
/// One request at a time of one connection; Kestrel keeps it for the connection's next request. What belongs to the connection is found
/// out once.
/// </summary>
internal sealed class GatewayRequest(string listener, bool isFromMesh, TimeProvider time) : IDisposable
{
    private readonly RequestDeadline _deadline = new(time);
    private ListenerSpec? _checkedAgainst;
    private bool _isAllowed;
    private SpiffeId? _peer;

    public DefaultHttpContext Http { get; } = new();

    public string Listener => listener;

    /// <summary>True when the sender's certificate is one of the mesh.</summary>
    public bool IsFromMesh => isFromMesh;

    public string RemoteAddress => field ??= Http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    /// <summary>True once the request's own headers have been changed for the next hop: a second attempt must not change them again.</summary>
    public bool IsPrepared { get; set; }

    public bool IsLate => _deadline.HasPassed;

    public void Begin(IFeatureCollection features)
    {
        Http.Initialize(features);
        features.Set(this);
        IsPrepared = false;
    }

    public void End()
    {
        _deadline.Reset();
        Http.Uninitialize();
    }

    /// <summary>Cancelled when the head of the response is not there in time.</summary>
    public CancellationToken Deadline { get; private set; }

    public void StartDeadline(TimeSpan limit) => Deadline = _deadline.Start(limit);

    /// <summary>Ends with the connection.</summary>
    public void Dispose() => _deadline.Dispose();

    public void HeadReceived() => _deadline.Stop();

    /// <summary>True when the peer of this connection may use the listener as it is configured now, not as it was at the handshake.</summary>
    public bool IsAllowed(ListenerSpec spec)
    {
        if (!ReferenceEquals(spec, _checkedAgainst))
        {
            _checkedAgainst = spec;
            _peer ??= Http.GetPeerIdentity()?.Id;
            _isAllowed = _peer is not null && spec.Allows(_peer);
        }

        return _isAllowed;
    }
}
