using Google.Protobuf;

namespace HybridMesh.Discovery;

/// <summary>A resource as it travels. Two with the same bytes have the same version.</summary>
public sealed class VersionedResource
{
    /// <param name="payload">The serialized message, in canonical form if it comes from protobuf.</param>
    public VersionedResource(ByteString payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        Payload = payload;
        Version = ContentHash.Of(payload.Span);
    }

    /// <summary>The serialized message.</summary>
    public ByteString Payload { get; }

    /// <summary>Content hash of <see cref="Payload"/>.</summary>
    public string Version { get; }

    /// <summary>The canonical form of a message, so that equal messages have equal versions.</summary>
    public static VersionedResource From(IMessage message) => new(CanonicalProtobuf.Serialize(message));
}
