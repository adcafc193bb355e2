namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>The types of resources that targets are sent.</summary>
internal static class ResourceTypes
{
    public const string Backend = "hybridmesh.io/GatewayBackend";
    public const string Listener = "hybridmesh.io/GatewayListener";
    public const string Route = "hybridmesh.io/GatewayRoute";
}
