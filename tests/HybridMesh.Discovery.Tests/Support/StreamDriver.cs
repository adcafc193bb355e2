using HybridMesh.Discovery.Wire;

namespace HybridMesh.Discovery.Tests.Support;

/// <summary>A <see cref="DeltaStream"/> and a peer that subscribes and answers, without any transport.</summary>
internal sealed class StreamDriver(DeliveryOrder order, int maxResponseBytes = 1024 * 1024)
{
    public DeltaStream Stream { get; } = new(order, maxResponseBytes);

    public List<StreamEvent> Events { get; } = [];

    public IEnumerable<ModelVersion> Applied => Events.OfType<StreamEvent.Applied>().Select(applied => applied.Version);

    public static StreamDriver ForGateway(int maxResponseBytes = 1024 * 1024) => new(DeliveryOrder.Gateway, maxResponseBytes);

    public StreamDriver Subscribe(params (ResourceKey Key, string Version)[] held)
    {
        foreach (var type in order.TypeUrls)
        {
            var request = new DeltaDiscoveryRequest { TypeUrl = type };
            foreach (var (key, version) in held.Where(resource => resource.Key.TypeUrl == type))
            {
                request.InitialResourceVersions.Add(key.Name, version);
            }

            Events.AddRange(Stream.OnRequest(request));
        }

        return this;
    }

    public StreamDriver Offer(TargetSnapshot snapshot)
    {
        Events.AddRange(Stream.Offer(snapshot));
        return this;
    }

    public void Ack(DeltaDiscoveryResponse response) => Answer(response, []);

    public void Answer(DeltaDiscoveryResponse response, IReadOnlyList<ResourceRefusal> refusals) =>
        Events.AddRange(Stream.OnRequest(ClientUpdate.Answer(response, refusals)));

    /// <summary>Takes all responses and acknowledges each; says what each held, such as <c>Backend +a +b -c</c>.</summary>
    public IReadOnlyList<string> Drain()
    {
        List<string> steps = [];
        while (Stream.Next() is { } response)
        {
            steps.Add(Describe(response));
            Ack(response);
        }

        return steps;
    }

    public static string Describe(DeltaDiscoveryResponse response) => string.Join(
        ' ',
        [
            response.TypeUrl.Replace("hybridmesh.io/Gateway", string.Empty),
            .. response.Resources.Select(resource => $"+{resource.Name}"),
            .. response.RemovedResources.Select(name => $"-{name}"),
            .. response.CompletesTarget ? ["complete"] : Array.Empty<string>(),
        ]);
}
