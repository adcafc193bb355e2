using System.Net.Sockets;
using HybridMesh.Standalone;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Platforms.Standalone;

/// <summary>
/// Looks which endpoints accept connections. A refusal counts at once; silence counts the second time in a row, since one lost packet is
/// no outage.
/// </summary>
internal sealed class EndpointProber(IOptions<StandaloneOptions> options, TimeProvider time)
{
    private HashSet<EndpointAddress> _ready = [];
    private HashSet<EndpointAddress> _silent = [];

    /// <summary>Looks at all of them once. One call at a time.</summary>
    /// <returns>Those that are ready.</returns>
    public async Task<IReadOnlySet<EndpointAddress>> ProbeAsync(IReadOnlyList<EndpointAddress> endpoints, CancellationToken cancellationToken)
    {
        var outcomes = new ProbeOutcome[endpoints.Count];
        await Parallel.ForAsync(
            0,
            endpoints.Count,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.MaxConcurrentProbes, CancellationToken = cancellationToken },
            async (i, token) => outcomes[i] = await ProbeAsync(endpoints[i], token));
        var (readyBefore, silentBefore) = (_ready, _silent);
        _silent = [.. endpoints.Where((_, i) => outcomes[i] == ProbeOutcome.Silent)];
        _ready = [.. endpoints.Where((endpoint, i) => outcomes[i] == ProbeOutcome.Accepted
            || (outcomes[i] == ProbeOutcome.Silent && readyBefore.Contains(endpoint) && !silentBefore.Contains(endpoint)))];
        return _ready;
    }

    private async Task<ProbeOutcome> ProbeAsync(EndpointAddress endpoint, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.ProbeTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endpoint.Address, endpoint.Port, either.Token);

            // Reset instead of a long goodbye: thousands of looks must not leave thousands of sockets in TIME_WAIT.
            socket.LingerState = new LingerOption(true, 0);
            return ProbeOutcome.Accepted;
        }
        catch (SocketException)
        {
            return ProbeOutcome.Refused;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ProbeOutcome.Silent;
        }
    }
}
