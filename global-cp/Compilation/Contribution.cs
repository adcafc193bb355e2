using Google.Protobuf;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>
/// What one unit adds to one resource of its target. Most resources have one contributor; a listener is shared by all that need the
/// port, and a backend by all that route to it. Equal by content.
/// </summary>
internal sealed class Contribution : IEquatable<Contribution>
{
    public Contribution(ResourceName name, IMessage message)
    {
        Name = name;
        Message = message;
        Payload = message.ToByteString();
    }

    public ResourceName Name { get; }

    /// <summary>Never changed after construction.</summary>
    public IMessage Message { get; }

    public ByteString Payload { get; }

    public bool Equals(Contribution? other) => other is not null && Name == other.Name && Payload.Equals(other.Payload);

    public override bool Equals(object? obj) => Equals(obj as Contribution);

    public override int GetHashCode() => HashCode.Combine(Name, Payload);
}
