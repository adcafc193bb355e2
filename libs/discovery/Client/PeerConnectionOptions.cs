using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Discovery;

/// <summary>Where the control plane is, and the pace of coming back.</summary>
public sealed class PeerConnectionOptions
{
    /// <summary>Addresses of replicas, <c>https://host:port</c>; any of them serves. At least one.</summary>
    [MinLength(1)]
    public IReadOnlyList<Uri> Addresses { get; set; } = [];

    /// <summary>Wait after all addresses failed once. Doubles with every further round, with jitter. Default 100 ms.</summary>
    public TimeSpan InitialBackoff { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait. Default 5 s.</summary>
    public TimeSpan MaxBackoff { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a server may be silent where an answer is due. Default 30 s.</summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
