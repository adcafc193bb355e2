using System.Security.Cryptography;
using Google.Protobuf;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>One resource as a target must have it.</summary>
internal sealed class TargetResource
{
    private const int VersionBytes = 12;

    public TargetResource(ResourceName name, IMessage message, ByteString payload)
    {
        Name = name;
        Message = message;
        Payload = payload;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(payload.Span, hash);
        Version = Convert.ToHexStringLower(hash[..VersionBytes]);
    }

    public ResourceName Name { get; }

    /// <summary>Never changed after construction.</summary>
    public IMessage Message { get; }

    public ByteString Payload { get; }

    /// <summary>Hash of the content.</summary>
    public string Version { get; }
}
