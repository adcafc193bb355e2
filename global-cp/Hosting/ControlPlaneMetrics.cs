using System.Diagnostics.Metrics;
using HybridMesh.GlobalControlPlane.Following;

namespace HybridMesh.GlobalControlPlane.Hosting;

/// <summary>All metrics of this component.</summary>
internal sealed class ControlPlaneMetrics
{
    public const string MeterName = "HybridMesh.GlobalControlPlane";

    private readonly Counter<long> _units;
    private readonly Histogram<double> _steps;
    private readonly UpDownCounter<long> _streams;
    private readonly Counter<long> _applied;
    private readonly Counter<long> _refused;

    public ControlPlaneMetrics(IMeterFactory meters, NewestModel newest)
    {
        var meter = meters.Create(MeterName);
        _units = meter.CreateCounter<long>("hybridmesh.controlplane.units.compiled", "{unit}", "Units compiled: gateway objects on targets.");
        _steps = meter.CreateHistogram<double>("hybridmesh.controlplane.step.duration", "s", "Time from changes to streams being told.");
        _streams = meter.CreateUpDownCounter<long>("hybridmesh.controlplane.streams", "{stream}", "Discovery streams that are open.");
        _applied = meter.CreateCounter<long>("hybridmesh.controlplane.applied", "{version}", "Model versions that targets have applied.");
        _refused = meter.CreateCounter<long>("hybridmesh.controlplane.refused", "{change}", "Changes of what targets refuse.");
        meter.CreateObservableGauge("hybridmesh.controlplane.revision", () => newest.Current?.Version.Revision ?? 0, "{revision}",
            "Newest revision in the model.");
        meter.CreateObservableGauge("hybridmesh.controlplane.registry.version", () => newest.Current?.Version.RegistryVersion ?? 0, "{version}",
            "Newest registry version in the model.");
    }

    public void Stepped(int units, TimeSpan elapsed)
    {
        _units.Add(units);
        _steps.Record(elapsed.TotalSeconds);
    }

    public void StreamOpened() => _streams.Add(1);

    public void StreamClosed() => _streams.Add(-1);

    public void TargetApplied() => _applied.Add(1);

    public void TargetRefused() => _refused.Add(1);
}
