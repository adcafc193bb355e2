using System.Text.Json;
using HybridMesh.ClusterAgent.Hosting;
using HybridMesh.Discovery;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Apply;

/// <summary>Which manifests, in which version, the cluster has, kept on disk: after a restart the control plane sends only the difference.</summary>
internal sealed partial class AppliedManifests(IOptions<AgentOptions> options, ILogger<AppliedManifests> logger)
{
    private readonly string _path = Path.Combine(options.Value.StateFolder, "applied-manifests.json");

    public DiscoveryState Load()
    {
        try
        {
            return File.Exists(_path) && JsonSerializer.Deserialize<Content>(File.ReadAllText(_path)) is { Versions: not null } content
                ? new DiscoveryState(
                    content.Applied, content.Versions.ToDictionary(entry => new ResourceKey(entry.Type, entry.Name), entry => entry.Version))
                : DiscoveryState.Empty;
        }
        catch (Exception e) when (e is JsonException or IOException or ArgumentException)
        {
            // Knowing nothing is safe: everything is sent again.
            LogUnreadable(logger, _path, e.Message);
            return DiscoveryState.Empty;
        }
    }

    public void Save(DiscoveryState state) => StateFile.Replace(_path, JsonSerializer.SerializeToUtf8Bytes(new Content(
        state.Applied,
        [.. state.Versions
            .OrderBy(version => version.Key.TypeUrl, StringComparer.Ordinal).ThenBy(version => version.Key.Name, StringComparer.Ordinal)
            .Select(version => new Entry(version.Key.TypeUrl, version.Key.Name, version.Value))])));

    private sealed record Content(ModelVersion? Applied, IReadOnlyList<Entry> Versions);

    private sealed record Entry(string Type, string Name, string Version);

    [LoggerMessage(EventId = 5201, Level = LogLevel.Warning, Message = "{Path} cannot be read ({Problem}): everything is asked for anew")]
    private static partial void LogUnreadable(ILogger logger, string path, string problem);
}
