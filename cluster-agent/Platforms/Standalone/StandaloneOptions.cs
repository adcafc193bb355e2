using System.ComponentModel.DataAnnotations;
using HybridMesh.ClusterAgent.Hosting;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Platforms.Standalone;

/// <summary>Options of a cluster without Kubernetes.</summary>
internal sealed class StandaloneOptions
{
    public const string Section = AgentOptions.Section;

    /// <summary>The file in which the cluster declares what it has. Required.</summary>
    [Required]
    public string ClusterFile { get; set; } = "";

    /// <summary>Time between two looks at every endpoint. Default one second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a connection may take. Default one second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Endpoints looked at at the same time. Default 64.</summary>
    [Range(1, 1024)]
    public int MaxConcurrentProbes { get; set; } = 64;
}

[OptionsValidator]
internal sealed partial class StandaloneOptionsValidator : IValidateOptions<StandaloneOptions>;
