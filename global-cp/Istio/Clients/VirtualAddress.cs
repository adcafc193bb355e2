using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>
/// Addresses for hosts that are no machine. They lie in the reserved block 240.0.0.0/4, beside the part of which Istio gives its own (240.240.0.0/16).
/// </summary>
internal static class VirtualAddress
{
    private const byte FirstBlock = 241;
    private const byte Blocks = 14;

    /// <summary>Always the same for a host; that two get one is as unlikely as two of a hundred million being the same.</summary>
    public static string Of(string host)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(host));
        return new IPAddress([(byte)(FirstBlock + hash[0] % Blocks), hash[1], hash[2], hash[3]]).ToString();
    }
}
