using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Hosting.Limits;

/// <summary>Bounds on what callers may ask for.</summary>
internal sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Longest body in bytes. Default 4 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Most objects in one body. Default 10,000.</summary>
    [Range(1, 100_000)]
    public int MaxDocuments { get; set; } = 10_000;

    /// <summary>Requests a principal may send per second, on average. Default 200.</summary>
    [Range(10, 1_000_000)]
    public int RequestsPerSecond { get; set; } = 200;

    /// <summary>Requests a principal may send at once after a pause. Default 400.</summary>
    [Range(10, 1_000_000)]
    public int RequestBurst { get; set; } = 400;

    /// <summary>Requests under way at one time, long polls aside. Default 256.</summary>
    [Range(1, 100_000)]
    public int ConcurrentRequests { get; set; } = 256;

    /// <summary>Long polls under way at one time. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int ConcurrentLongPolls { get; set; } = 1000;
}

[OptionsValidator]
internal sealed partial class LimitsOptionsValidator : IValidateOptions<LimitsOptions>;
