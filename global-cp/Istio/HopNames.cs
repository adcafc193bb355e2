using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// Names in TLS on the hop between clusters. Requests have the hostname itself. Connections have a name that says what they are: inside TLS
/// nothing tells them from requests or from each other, and Istio chooses by this name who opens TLS and what comes then.
/// </summary>
internal static class HopNames
{
    /// <summary>Below it are the names that we make up; no server may have one of them for its hostname.</summary>
    public const string Domain = "hybridmesh.internal";

    // A name in TLS has at most 255 characters.
    private const int LongestHostname = 200;

    public static string Of(MeshHop hop) => hop.Kind switch
    {
        MeshHopKind.Requests => hop.Hostname,
        MeshHopKind.Passthrough => Below("tls", hop.Hostname),
        _ => Below($"tcp-{hop.Port}", hop.Hostname),
    };

    // It has no wildcard either.
    private static string Below(string label, string hostname) =>
        hostname.StartsWith("*.", StringComparison.Ordinal) ? $"{label}-any.{Shorten(hostname[2..])}.{Domain}" : $"{label}.{Shorten(hostname)}.{Domain}";

    private static string Shorten(string hostname) => hostname.Length > LongestHostname ? ManifestNames.Hash(hostname) : hostname;
}
