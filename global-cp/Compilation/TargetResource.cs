using Google.Protobuf;
using Google.Protobuf.Reflection;
using HybridMesh.Discovery;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>One resource as a target must have it.</summary>
internal sealed class TargetResource(ResourceName name, MessageDescriptor descriptor, ByteString payload)
{
    public ResourceName Name { get; } = name;

    /// <summary>As it travels.</summary>
    public VersionedResource Wire { get; } = new(payload);

    /// <summary>Read from <see cref="Wire"/> each time: for people who look, not for the way to a target.</summary>
    public IMessage ToMessage() => descriptor.Parser.ParseFrom(Wire.Payload);
}
