using Google.Protobuf;

namespace HybridMesh.Discovery;

/// <summary>A resource that came.</summary>
/// <param name="Key">Type and name.</param>
/// <param name="Version">Content hash.</param>
/// <param name="Payload">The serialized message; read it with the parser of the type.</param>
public sealed record DiscoveredResource(ResourceKey Key, string Version, ByteString Payload)
{
    /// <summary>Says that this content is not taken; what was there before stays.</summary>
    /// <param name="code">Stable code of the table of errors.</param>
    /// <param name="message">Value and rule, for people.</param>
    public ResourceRefusal Refuse(string code, string message) => new(Key, Version, code, message);
}
