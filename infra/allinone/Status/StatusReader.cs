using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Status;

/// <summary>Finds out how everything is, from records, address files and the processes themselves.</summary>
internal sealed class StatusReader(HomeFolder home, HealthProbe probe)
{
    public const string ApiPort = "control-plane/api";
    public const string EdgePort = "edge/80";

    public async Task<SystemStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var desired = DesiredState.Read(home).Processes;
        var supervisor = new ProcessSpec { Name = Supervisor.ProcessName, Command = [], Stage = int.MaxValue };
        IEnumerable<ProcessSpec> specs = desired.Count == 0 ? [] : desired.Append(supervisor).OrderBy(p => p.Stage).ThenBy(p => p.Name);
        var processes = await Task.WhenAll(specs.Select(spec => ReadAsync(spec, cancellationToken)));
        var ports = PortBook.Open(home.PortsFile);
        var api = desired.Count > 0 ? Url(ports.Find(ApiPort)) : null;
        return new SystemStatus(
            api,
            api is null ? null : api + "/",
            desired.Count > 0 ? Url(ports.Find(EdgePort)) : null,
            File.Exists(home.AdminTokenFile) ? home.AdminTokenFile : null,
            processes,
            ExternalPaths.Read(home));
    }

    private static string? Url(int? port) => port is null ? null : $"http://127.0.0.1:{port}";

    private async Task<ProcessStatus> ReadAsync(ProcessSpec spec, CancellationToken cancellationToken)
    {
        var record = ProcessRecords.Find(home, spec.Name);
        if (record is not { IsAlive: true })
        {
            var gone = record is null ? "was never started" : $"pid {record.Pid} has ended";
            return new ProcessStatus(spec.Name, null, Addresses(spec), ProcessStatus.Stopped, gone, null, record?.Restarts ?? 0);
        }

        var reason = spec.Health is null ? null : await probe.CheckAsync(spec.Health, cancellationToken);
        return new ProcessStatus(
            spec.Name,
            record.Pid,
            Addresses(spec),
            reason is null ? ProcessStatus.Healthy : ProcessStatus.Unhealthy,
            reason,
            record.StartedAt,
            record.Restarts);
    }

    private static SortedDictionary<string, string> Addresses(ProcessSpec spec)
    {
        var addresses = new SortedDictionary<string, string>(spec.Addresses.ToDictionary(), StringComparer.Ordinal);
        var written = spec.AddressFile is null ? null : AtomicFile.ReadJson<Dictionary<string, string>>(spec.AddressFile);
        foreach (var (listener, url) in written ?? [])
        {
            addresses[listener] = url;
        }

        return addresses;
    }
}
