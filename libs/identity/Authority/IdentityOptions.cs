using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>The identity side of a process of the control plane.</summary>
public sealed class IdentityOptions
{
    /// <summary>Name of the options section.</summary>
    public const string Section = "Identity";

    /// <summary>The mesh's trust domain. Fixed once the first certificate is issued. Default <c>hybridmesh.local</c>.</summary>
    [Required]
    public string TrustDomain { get; set; } = PeerIdentity.DefaultTrustDomain;

    /// <summary>File of the key-encryption key: 32 bytes as base64, mode 0600. Required.</summary>
    [Required]
    public string KeyFile { get; set; } = "";

    /// <summary>Lifetime of the root certificate when it is made. Default ten years.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "10950.00:00:00")]
    public TimeSpan RootLifetime { get; set; } = TimeSpan.FromDays(3650);

    /// <summary>Lifetime of every other certificate. Default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan CertificateLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>DNS names and IP addresses put into this process's own certificate beside its SPIFFE ID. Default <c>localhost, 127.0.0.1</c>.</summary>
    public IList<string> ServedNames { get; } = [];

    /// <summary>Longest life of a join token that may be asked for. Default seven days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan MaxJoinTokenLifetime { get; set; } = TimeSpan.FromDays(7);
}

/// <summary>Checks <see cref="IdentityOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class IdentityOptionsValidator : IValidateOptions<IdentityOptions>;
