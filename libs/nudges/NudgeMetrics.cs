using System.Diagnostics.Metrics;

namespace HybridMesh.Nudges;

internal sealed class NudgeMetrics
{
    public NudgeMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("HybridMesh.Nudges");
        Sent = meter.CreateCounter<long>("hybridmesh.nudges.sent", description: "Nudges handed to the broker.");
        Received = meter.CreateCounter<long>("hybridmesh.nudges.received", description: "Nudges that arrived.");
        Dropped = meter.CreateCounter<long>("hybridmesh.nudges.dropped", description: "Nudges dropped because the broker was away or slow.");
    }

    public Counter<long> Sent { get; }

    public Counter<long> Received { get; }

    public Counter<long> Dropped { get; }
}
