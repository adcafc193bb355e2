using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Discovery;

/// <summary>Bounds of the reporting server.</summary>
public sealed class ReportingOptions
{
    /// <summary>Where they are in configuration.</summary>
    public const string Section = "Reporting";

    /// <summary>Longest report in bytes. Default 16 MiB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaxReportBytes { get; set; } = 16 * 1024 * 1024;
}
