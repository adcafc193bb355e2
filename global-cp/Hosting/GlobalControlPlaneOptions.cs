using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HybridMesh.GlobalControlPlane.Hosting;

internal sealed class GlobalControlPlaneOptions
{
    public const string Section = "GlobalControlPlane";

    /// <summary>How often the database is looked at when no nudge comes. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often this replica says that it lives. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A replica that was silent for longer is removed, and what it held counts as absent. Default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:10:00")]
    public TimeSpan ReplicaExpiry { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Streams that may write at the same time. Default 64.</summary>
    [Range(1, 4096)]
    public int MaxConcurrentPushes { get; set; } = 64;

    /// <summary>Most revisions that are read, and compiled together, at once. Default 256.</summary>
    [Range(1, 10_000)]
    public int MaxRevisionsPerRead { get; set; } = 256;

    /// <summary>Drafts that may be analysed at the same time; each takes a processor. Default 1.</summary>
    [Range(1, 64)]
    public int MaxConcurrentDrafts { get; set; } = 1;

    /// <summary>Drafts that may wait for their turn; further ones are refused. Default 16.</summary>
    [Range(0, 1024)]
    public int MaxWaitingDrafts { get; set; } = 16;

    /// <summary><c>host:port</c> at which other processes reach the discovery listener; null takes the bound address.</summary>
    public string? AdvertisedAddress { get; set; }
}

[OptionsValidator]
internal sealed partial class GlobalControlPlaneOptionsValidator : IValidateOptions<GlobalControlPlaneOptions>;
