using System.Text.Json.Nodes;
using Google.Protobuf;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Proxy.Configuration;

namespace HybridMesh.Tier1Gateway.Admin;

/// <summary>The resources in effect, for people. They hold no secrets; a kind that does must be redacted here.</summary>
internal static class ConfigurationJson
{
    public static string Of(AppliedConfiguration applied) => new JsonObject
    {
        ["modelVersion"] = applied.Version?.ToString(),
        ["resources"] = new JsonArray(
        [
            .. applied.Resources
                .OrderBy(resource => resource.Key.TypeUrl, StringComparer.Ordinal)
                .ThenBy(resource => resource.Key.Name, StringComparer.Ordinal)
                .Select(resource => new JsonObject
                {
                    ["typeUrl"] = resource.Key.TypeUrl,
                    ["name"] = resource.Key.Name,
                    ["version"] = resource.Version,
                    ["resource"] = JsonNode.Parse(JsonFormatter.Default.Format(Parse(resource))),
                }),
        ]),
    }.ToJsonString();

    private static IMessage Parse(DiscoveredResource resource) => resource.Key.TypeUrl switch
    {
        TypeUrls.GatewayBackend => GatewayBackend.Parser.ParseFrom(resource.Payload),
        TypeUrls.GatewayListener => GatewayListener.Parser.ParseFrom(resource.Payload),
        _ => GatewayRoute.Parser.ParseFrom(resource.Payload),
    };
}
