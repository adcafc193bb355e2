using HybridMesh.Discovery.Gateway;
using HybridMesh.Identity;
using HybridMesh.Proxy.Configuration;

namespace HybridMesh.Proxy.Listeners;

/// <summary>Reads a GatewayListener.</summary>
internal static class ListenerReader
{
    /// <summary>Reads a listener; what it returns is of use only when there is no problem.</summary>
    public static ListenerSpec Read(string name, GatewayListener listener, Problems problems)
    {
        if (listener.Port is 0 or > ushort.MaxValue)
        {
            problems.Add("port", $"must be between 1 and 65535, is {listener.Port}");
        }

        if (listener.Protocol is not (GatewayListener.Types.Protocol.Http or GatewayListener.Types.Protocol.Mesh))
        {
            problems.Add("protocol", $"this gateway does not speak {listener.Protocol} yet");
        }

        foreach (var peer in listener.AllowedPeers.Where(peer => !SpiffeIdPattern.TryParse(peer, out _)))
        {
            problems.Add("allowedPeers", $"'{peer}' is not a SPIFFE ID, nor one that ends in '/*'");
        }

        return new ListenerSpec(
            name,
            (int)listener.Port,
            listener.Protocol is GatewayListener.Types.Protocol.Mesh ? ListenerProtocol.Mesh : ListenerProtocol.Http,
            problems.Any ? [] : [.. listener.AllowedPeers.Select(SpiffeIdPattern.Parse)]);
    }
}
