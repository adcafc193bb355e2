using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>
/// What only this process has; the section is shared with <c>ProxyOptions</c> (ports, state folder, limits) and
/// <c>PeerCredentialsOptions</c> (control plane, join token, instance).
/// </summary>
internal sealed class GatewayOptions : IValidatableObject
{
    public const string Section = "Gateway";

    /// <summary>Where this gateway stands. Required.</summary>
    [Required]
    public GatewayRole? Role { get; set; }

    /// <summary>The file that declares the services of this gateway's own cluster. Required in role tier2.</summary>
    public string? ClusterFile { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Role is GatewayRole.Tier2 && string.IsNullOrEmpty(ClusterFile))
        {
            yield return new ValidationResult("Gateway:ClusterFile is required in role tier2", [nameof(ClusterFile)]);
        }
    }
}
