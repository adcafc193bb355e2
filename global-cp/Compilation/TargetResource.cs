using Google.Protobuf;
using HybridMesh.Discovery;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>One resource as a target must have it.</summary>
internal sealed class TargetResource(ResourceName name, IMessage message, ByteString payload)
{
    public ResourceName Name { get; } = name;

    /// <summary>Never changed after construction.</summary>
    public IMessage Message { get; } = message;

    /// <summary>The same, as it travels.</summary>
    public VersionedResource Wire { get; } = new(payload);
}
