using HybridMesh.Identity;

namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>Roles as they are stored with targets and tokens.</summary>
internal static class TargetRole
{
    public const string Agent = "agent";
    public const string Gateway = "gateway";

    public static string Of(PeerRole role) => role == PeerRole.Agent ? Agent : Gateway;
}
