using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.ControlPlane;

internal sealed class ControlPlaneOptions
{
    public const string Section = "ControlPlane";

    /// <summary>A replica that was not heard for longer is taken for dead. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ReplicaMaxAge { get; set; } = TimeSpan.FromSeconds(5);
}

[OptionsValidator]
internal sealed partial class ControlPlaneOptionsValidator : IValidateOptions<ControlPlaneOptions>;
