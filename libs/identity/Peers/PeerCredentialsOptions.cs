using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HybridMesh.Identity;

/// <summary>How an agent or gateway gets and keeps its certificate.</summary>
public sealed class PeerCredentialsOptions
{
    /// <summary>Folder for what must survive a restart; made with mode 0700. Required.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary>Addresses of the control plane (<c>https://host:port</c>), tried in turn. At least one.</summary>
    [MinLength(1)]
    public IList<string> ControlPlane { get; } = [];

    /// <summary>The join token itself; secret. Needed once, when there is no certificate. Prefer <see cref="JoinTokenFile"/>.</summary>
    public string? JoinToken { get; set; }

    /// <summary>File with the join token; read when there is no usable certificate, and again at every attempt.</summary>
    public string? JoinTokenFile { get; set; }

    /// <summary>
    /// Tells the instances of one target apart: <c>[a-z0-9-]{1,63}</c>. Used at joining; afterwards the certificate says it. Default: the
    /// machine's name and six random digits.
    /// </summary>
    [RegularExpression("[a-z0-9-]{1,63}")]
    public string? Instance { get; set; }
}

/// <summary>Checks <see cref="PeerCredentialsOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class PeerCredentialsOptionsValidator : IValidateOptions<PeerCredentialsOptions>;
