using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>
/// What one unit adds to one resource of its target. Most resources have one contributor; a listener is shared by all that need the
/// port, and a backend by all that route to it. Equal by content.
/// </summary>
internal sealed class Contribution(ResourceName name, IMessage message) : IEquatable<Contribution>
{
    public ResourceName Name { get; } = name;

    /// <summary>What <see cref="Payload"/> is.</summary>
    public MessageDescriptor Descriptor { get; } = message.Descriptor;

    /// <summary>The message as bytes, which is how it is kept: as objects it takes several times the room.</summary>
    public ByteString Payload { get; } = message.ToByteString();

    public bool Equals(Contribution? other) => other is not null && Name == other.Name && Payload.Equals(other.Payload);

    public override bool Equals(object? obj) => Equals(obj as Contribution);

    public override int GetHashCode() => HashCode.Combine(Name, Payload);
}
