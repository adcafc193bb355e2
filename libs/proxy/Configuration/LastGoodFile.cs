using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;
using ModelVersion = HybridMesh.Discovery.ModelVersion;

namespace HybridMesh.Proxy.Configuration;

/// <summary>
/// The format of the last good configuration on disk: a line that names the format, SHA-256 of the rest, then the resources as the wire's
/// own message.
/// </summary>
internal static class LastGoodFile
{
    private static ReadOnlySpan<byte> Format => "hybridmesh gateway configuration 1\n"u8;

    public static byte[] Write(AppliedConfiguration configuration)
    {
        var message = new DeltaDiscoveryResponse { ModelVersion = configuration.Version?.ToWire() };
        message.Resources.AddRange(configuration.Resources.Select(resource => new Resource
        {
            Name = resource.Key.Name,
            Version = resource.Version,
            Resource_ = new Any { TypeUrl = resource.Key.TypeUrl, Value = resource.Payload },
        }));
        var body = message.ToByteArray();
        return [.. Format, .. SHA256.HashData(body), .. body];
    }

    /// <summary>Reads the format.</summary>
    /// <exception cref="FormatException">It is another format, or not what was written.</exception>
    public static AppliedConfiguration Read(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Format))
        {
            throw new FormatException("it is not a gateway configuration of format 1");
        }

        var rest = content[Format.Length..];
        if (rest.Length < SHA256.HashSizeInBytes
            || !SHA256.HashData(rest[SHA256.HashSizeInBytes..]).AsSpan().SequenceEqual(rest[..SHA256.HashSizeInBytes]))
        {
            throw new FormatException("its checksum does not fit its content");
        }

        var message = DeltaDiscoveryResponse.Parser.ParseFrom(rest[SHA256.HashSizeInBytes..]);
        return new AppliedConfiguration(
            [.. message.Resources.Select(resource => new DiscoveredResource(
                new ResourceKey(resource.Resource_.TypeUrl, resource.Name), resource.Version, resource.Resource_.Value))],
            ModelVersion.FromWire(message.ModelVersion));
    }
}
