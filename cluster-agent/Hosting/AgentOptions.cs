using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HybridMesh.ClusterAgent.Hosting;

/// <summary>The agent's options. The same section holds those of the agent's certificate, see PeerCredentialsOptions.</summary>
internal sealed class AgentOptions
{
    public const string Section = "Agent";

    /// <summary>What the cluster runs on: <c>standalone</c>. Default <c>standalone</c>.</summary>
    [AllowedValues(StandalonePlatformName)]
    public string Platform { get; set; } = StandalonePlatformName;

    /// <summary>Folder for what must survive a restart. Required.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary>
    /// Addresses of the control plane (<c>https://host:port</c>), any of which serves. At least one. The cluster is named by the certificate.
    /// </summary>
    [MinLength(1)]
    public IList<string> ControlPlane { get; } = [];

    /// <summary>How long changes are gathered before a report. Default 50 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan ReportDebounce { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How often the inventory is reported when nothing changes. Default one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ReportInterval { get; set; } = TimeSpan.FromMinutes(1);

    internal const string StandalonePlatformName = "standalone";
}

[OptionsValidator]
internal sealed partial class AgentOptionsValidator : IValidateOptions<AgentOptions>;
