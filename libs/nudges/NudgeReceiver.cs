using MassTransit;

namespace HybridMesh.Nudges;

/// <summary>The receiving end of the bus in this process.</summary>
internal sealed class NudgeReceiver(NudgeHub hub, NudgeMetrics metrics)
{
    public string QueueName { get; } = $"hybridmesh-nudges-{Guid.NewGuid():n}";

    public void Configure(IReceiveEndpointConfigurator endpoint)
    {
        endpoint.ConcurrentMessageLimit = 1; // the newest must win
        endpoint.DiscardFaultedMessages();
        endpoint.DiscardSkippedMessages();
        endpoint.Handler<RevisionCommitted>(context => Deliver(context.Message));
        endpoint.Handler<RegistryChanged>(context => Deliver(context.Message));
        endpoint.Handler<RolloutAdvanced>(context => Deliver(context.Message));
    }

    private Task Deliver(Nudge nudge)
    {
        metrics.Received.Add(1);
        hub.Publish(nudge);
        return Task.CompletedTask;
    }
}
