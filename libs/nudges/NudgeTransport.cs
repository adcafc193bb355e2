using MassTransit;

namespace HybridMesh.Nudges;

/// <summary>Builds the bus over RabbitMQ with a queue of this replica's own.</summary>
internal static class NudgeTransport
{
    // Far more than the three kinds of nudge that can matter at once; what is older falls off the head.
    private const int MaxQueueLength = 256;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan QueueExpiration = TimeSpan.FromMinutes(1);

    public static IBusControl Create(RabbitMqOptions options, NudgeReceiver receiver) =>
        Bus.Factory.CreateUsingRabbitMq(bus =>
        {
            bus.Host(options.Host, (ushort)options.Port, options.VirtualHost, host =>
            {
                host.Username(options.Username);
                host.Password(options.Password);
                host.Heartbeat(Heartbeat);
                host.RequestedConnectionTimeout(Heartbeat);

                // With confirms a broker restart under load can leave the process without a connection for good (MassTransit 8.4.0).
                // A nudge may be lost, so it needs none.
                host.PublisherConfirmation = false;
            });
            bus.ReceiveEndpoint(receiver.QueueName, endpoint =>
            {
                endpoint.Durable = false;
                endpoint.AutoDelete = true;
                endpoint.Exclusive = true; // ends with the connection, however the process ends; brokers drop transient shared queues
                endpoint.QueueExpiration = QueueExpiration;
                endpoint.SetQueueArgument("x-max-length", MaxQueueLength);
                endpoint.SetQueueArgument("x-overflow", "drop-head");
                receiver.Configure(endpoint);
            });
        });
}
