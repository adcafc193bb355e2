namespace HybridMesh.Identity;

/// <summary>Roles as they are written in requests and records.</summary>
public static class RoleNames
{
    /// <summary><c>agent</c>, <c>gateway</c> or <c>control-plane</c>.</summary>
    public static string ToName(this PeerRole role) => role switch
    {
        PeerRole.Agent => "agent",
        PeerRole.Gateway => "gateway",
        _ => "control-plane",
    };

    /// <summary>Reads what <see cref="ToName"/> wrote; null for any other text.</summary>
    public static PeerRole? Parse(string? name) => name switch
    {
        "agent" => PeerRole.Agent,
        "gateway" => PeerRole.Gateway,
        "control-plane" => PeerRole.ControlPlane,
        _ => null,
    };
}
