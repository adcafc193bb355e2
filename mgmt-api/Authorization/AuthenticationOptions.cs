using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.Authorization;

internal sealed class AuthenticationOptions
{
    public const string Section = "Authentication";

    /// <summary>
    /// File of the administrator's token, mode 0600. Made with a new token at the first start against an empty database; a file that is
    /// there is the truth, and the database follows it. Replicas share one. Required.
    /// </summary>
    [Required]
    public string AdminTokenFile { get; set; } = "";

    /// <summary>How long a removed or replaced token may still be accepted by a replica. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan PrincipalsMaxAge { get; set; } = TimeSpan.FromSeconds(5);
}

[OptionsValidator]
internal sealed partial class AuthenticationOptionsValidator : IValidateOptions<AuthenticationOptions>;
