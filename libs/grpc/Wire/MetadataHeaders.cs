using System.Buffers;

namespace HybridMesh.Grpc.Wire;

/// <summary>Metadata as HTTP header values and back.</summary>
internal static class MetadataHeaders
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    public static string Format(MetadataEntry entry) =>
        entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes).TrimEnd('=') : entry.Value;

    /// <summary>Adds what a user may see of the headers received.</summary>
    /// <exception cref="RpcException">INTERNAL: a binary value that is not base64.</exception>
    public static void Add(Metadata metadata, string name, IEnumerable<string?> values)
    {
        if (IsProtocols(name))
        {
            return;
        }

        foreach (var value in values)
        {
            if (name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
            {
                AddBinary(metadata, name, value ?? string.Empty);
            }
            else if (!(value ?? string.Empty).AsSpan().ContainsAnyExceptInRange(' ', '~'))
            {
                metadata.Add(name, value ?? string.Empty);
            }
        }
    }

    private static void AddBinary(Metadata metadata, string name, string value)
    {
        // Several values of one binary key may arrive joined by commas, padded or not.
        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
        {
            var bytes = new byte[part.Length];
            var padded = part.TrimEnd('=');
            padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
            if (!Convert.TryFromBase64String(padded, bytes, out var length))
            {
                throw new RpcException(new Status(StatusCode.Internal, $"metadata '{name.ToLowerInvariant()}' is not base64"));
            }

            metadata.Add(name, bytes[..length]);
        }
    }

    private static bool IsProtocols(string name) =>
        name.Length == 0
        || name[0] == ':'
        || name.StartsWith("grpc-", StringComparison.OrdinalIgnoreCase)
        || name.Equals("content-type", StringComparison.OrdinalIgnoreCase)
        || name.Equals("te", StringComparison.OrdinalIgnoreCase)
        || name.AsSpan().ContainsAnyExcept(NameCharacters);
}
