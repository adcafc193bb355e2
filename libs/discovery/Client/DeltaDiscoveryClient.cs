using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Discovery;

/// <summary>
/// Keeps a target's instance as the control plane wants it: subscribes to all types, hands updates to the handler, answers, and
/// comes back after every loss with what it has. Keeps nothing on disk; the handler does.
/// </summary>
public sealed class DeltaDiscoveryClient
{
    private readonly DeltaDiscoveryClientOptions _options;
    private readonly IDiscoveryHandler _handler;
    private readonly PeerConnector _connector;
    private readonly TimeProvider _time;
    private ClientInventory? _inventory;

    /// <param name="options">Who asks for what, and where.</param>
    /// <param name="channels">Makes channels.</param>
    /// <param name="handler">Makes updates true.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of connections and losses.</param>
    public DeltaDiscoveryClient(
        DeltaDiscoveryClientOptions options,
        IPeerChannelFactory channels,
        IDiscoveryHandler handler,
        TimeProvider time,
        ILogger<DeltaDiscoveryClient> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _handler = handler;
        _time = time;
        _connector = new PeerConnector(options.Connection, channels, "discovery", time, logger);
        _connector.StateChanged += (_, _) => StateChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>How it stands now.</summary>
    public ConnectionState State => _connector.State;

    /// <summary>The newest model version that was applied completely; null before.</summary>
    public ModelVersion? Applied => _inventory?.Applied;

    /// <summary><see cref="State"/> is another. Raised on the client's own loop.</summary>
    public event EventHandler? StateChanged;

    /// <summary>Runs until cancelled. Once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _inventory = new ClientInventory(await _handler.LoadAsync(cancellationToken));
        await _connector.RunAsync(ServeStreamAsync, cancellationToken);
    }

    private async Task ServeStreamAsync(CallInvoker invoker, CancellationToken cancellationToken)
    {
        using var call = invoker.AsyncDuplexStreamingCall(
            DiscoveryMethods.DeltaAggregatedResources, new CallOptions(CancellationToken: cancellationToken));
        foreach (var type in _options.Order.TypeUrls)
        {
            await call.RequestStream.WriteAsync(Subscription(type), cancellationToken);
        }

        for (var more = await FirstAsync(call.ResponseStream, cancellationToken); more; more = await call.ResponseStream.MoveNext(cancellationToken))
        {
            _connector.Progress();
            await call.RequestStream.WriteAsync(await AnswerAsync(call.ResponseStream.Current, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The server always has something to say first, even if it is only that there is nothing to change.</summary>
    private async Task<bool> FirstAsync(IAsyncStreamReader<DeltaDiscoveryResponse> responses, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_options.Connection.AnswerTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await responses.MoveNext(either.Token);
        }
        catch (RpcException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"the server said nothing for {_options.Connection.AnswerTimeout.TotalSeconds:0} s");
        }
    }

    private DeltaDiscoveryRequest Subscription(string type)
    {
        var request = _inventory!.SubscriptionTo(type);
        if (type == _options.Order.TypeUrls[0])
        {
            request.Node = new Node { Id = _options.Instance };
            request.AppliedModelVersion = _inventory.Applied?.ToWire();
            request.Capabilities.AddRange(_options.Capabilities);
        }

        return request;
    }

    private async Task<DeltaDiscoveryRequest> AnswerAsync(DeltaDiscoveryResponse response, CancellationToken cancellationToken)
    {
        var (update, wrong) = ClientUpdate.Read(response);
        if (!_options.Order.TypeUrls.Contains(update.TypeUrl))
        {
            throw new InvalidDataException($"the server sent type '{update.TypeUrl}', which was not asked for");
        }

        IReadOnlyList<ResourceRefusal> refusals = [.. wrong, .. await _handler.ApplyAsync(update, cancellationToken)];
        _inventory!.Book(update, refusals);
        return ClientUpdate.Answer(response, refusals);
    }
}
