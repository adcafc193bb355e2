using System.Net;
using System.Text.Json;

namespace HybridMesh.Standalone;

/// <summary>
/// The file in which a gateway's process writes the addresses it has bound: a JSON object from listener name to URL. The mesh listeners are
/// those named <c>mesh</c> or <c>mesh/PORT</c>.
/// </summary>
public static class GatewayAddressFile
{
    private const int MaxLength = 64 * 1024;

    /// <summary>The mesh endpoints in the file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Empty when the file does not exist, or the gateway has no mesh listener (yet).</returns>
    /// <exception cref="FormatException">The file cannot be understood, or a listener is bound to every address and so names none.</exception>
    public static IReadOnlyList<EndpointAddress> ReadMeshEndpoints(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return [];
            }

            if (new FileInfo(path).Length > MaxLength)
            {
                throw new FormatException($"'{path}' is longer than {MaxLength} bytes");
            }

            var listeners = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? [];
            return [.. listeners.Where(listener => IsMesh(listener.Key)).OrderBy(listener => listener.Key, StringComparer.Ordinal)
                .Select(listener => ToEndpoint(path, listener.Value))];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"'{path}' cannot be read as an address file: {e.Message}", e);
        }
    }

    private static bool IsMesh(string listener) =>
        listener.Equals("mesh", StringComparison.OrdinalIgnoreCase) || listener.StartsWith("mesh/", StringComparison.OrdinalIgnoreCase);

    private static EndpointAddress ToEndpoint(string path, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Port is <= 0 or > 65535 || uri.Host.Length == 0)
        {
            throw new FormatException($"'{path}' holds '{url}', which is not a URL with a host and a port");
        }

        return IPAddress.TryParse(uri.DnsSafeHost, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            ? throw new FormatException($"'{path}' says '{url}', which is every address: declare the gateway's meshEndpoints instead")
            : new EndpointAddress(uri.DnsSafeHost, uri.Port);
    }
}
