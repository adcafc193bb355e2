using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>Names of rules, for those that something else has to find.</summary>
internal static class RouteNames
{
    /// <summary>Unique in its object: <c>http-0-rule-2</c>.</summary>
    public static string Of(GatewayServer server, int rule) =>
        $"{server.Path.Replace("spec.", "", StringComparison.Ordinal).Replace('[', '-').TrimEnd(']')}-rule-{rule}";
}
