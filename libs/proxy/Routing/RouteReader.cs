using HybridMesh.Proxy.Configuration;
using Wire = HybridMesh.Discovery.Gateway;

namespace HybridMesh.Proxy.Routing;

/// <summary>Reads a GatewayRoute: everything that can be wrong with it is found here, before it can take effect.</summary>
internal static class RouteReader
{
    /// <summary>Reads a route; what it returns is of use only when there is no problem.</summary>
    public static RouteSpec Read(string name, Wire.GatewayRoute route, Problems problems)
    {
        var hostname = route.Hostname.ToLowerInvariant();
        if (!Hostname.IsValidPattern(hostname))
        {
            problems.Add("hostname", $"'{route.Hostname}' is not a host name, nor one behind '*.'");
        }

        if (route.Listener.Length == 0)
        {
            problems.Add("listener", "is missing");
        }

        if (!string.Equals(name, $"{route.Listener}/{route.Hostname}", StringComparison.Ordinal))
        {
            problems.Add("name", $"'{name}' is not '<listener>/<hostname>'");
        }

        var rules = route.Rules.Select((rule, i) => RuleReader.Read(rule, $"rules[{i}]", problems)).ToArray();
        return new RouteSpec(route.Listener, hostname, rules);
    }
}
