using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>Servers that lead out of the mesh, and who may use them.</summary>
internal static class GatewayEgressCheck
{
    public static IEnumerable<Violation> Check(Gateway spec)
    {
        (GatewayHttpServer Server, string Path)[] servers =
            [.. spec.Http.Select((server, index) => (server, $"spec.http[{index}]")).Where(server => server.server.TrafficMode is TrafficMode.Egress)];
        return servers.SelectMany(server => CheckServer(server.Path, server.Server))
            .Concat(UniqueRule.Check(servers, server => server.Server.Hostname, index => $"{servers[index].Path}.hostname", "the external host"))
            .Concat(spec.EgressAuthorization.SelectMany((permission, index) => CheckPermission($"spec.egressAuthorization[{index}]", permission)));
    }

    private static IEnumerable<Violation> CheckServer(string path, GatewayHttpServer server)
    {
        if (server.Port is not null)
        {
            yield return new Violation($"{path}.port", ErrorCatalog.ExcludedField, "an EGRESS server has no port of its own: workloads come over the mesh's");
        }

        if (server.Tls is not null)
        {
            yield return new Violation($"{path}.tls", ErrorCatalog.ExcludedField, "an EGRESS server has no TLS of its own: the mesh encrypts");
        }

        if (ExternalHostRule.CheckHostname($"{path}.hostname", server.Hostname) is { } hostname && hostname.Code == ErrorCatalog.Contradiction)
        {
            yield return hostname;
        }

        foreach (var (route, index) in server.Routing.Rules.Select((rule, index) => (rule.Route, index)))
        {
            var at = $"{path}.routing.rules[{index}].route";
            if (route?.ClusterDestination is not null)
            {
                yield return new Violation(
                    $"{at}.clusterDestination", ErrorCatalog.Contradiction, "an EGRESS server leads out of the mesh: name the host below 'serviceDestination'");
            }

            if (ExternalHostRule.CheckService($"{at}.serviceDestination.host", route?.ServiceDestination?.Host ?? "") is { } inside)
            {
                yield return inside;
            }
        }
    }

    private static IEnumerable<Violation> CheckPermission(string path, EgressPermission permission) =>
        (permission.From is { } from ? CheckSource($"{path}.from", from) : [])
            .Concat(AccountRule.Check($"{path}.identityMatch", permission.IdentityMatch))
            .Concat(permission.To.SelectMany((target, index) => CheckTarget($"{path}.to[{index}]", target)));

    private static IEnumerable<Violation> CheckSource(string path, EgressSource source) =>
        CheckChoice(path, source)
            .Concat(AccountRule.Check($"{path}.serviceAccounts", source.ServiceAccounts))
            .Concat(source.Resources.Select((resource, index) => CheckResource($"{path}.resources[{index}]", resource)).OfType<Violation>());

    private static IEnumerable<Violation> CheckChoice(string path, EgressSource source)
    {
        var needsAccounts = source.Mode is null or EgressSourceMode.Unset or EgressSourceMode.ServiceAccount;
        if (source.Resources.Count > 0 && (source.ServiceAccounts.Count > 0 || source.Mode is not (null or EgressSourceMode.Unset)))
        {
            yield return new Violation($"{path}.resources", ErrorCatalog.ExcludedField, "'resources' stands alone: make another entry for the others");
        }
        else if (!needsAccounts && source.ServiceAccounts.Count > 0)
        {
            yield return new Violation($"{path}.serviceAccounts", ErrorCatalog.ExcludedField, "service accounts count only without 'mode', or with SERVICE_ACCOUNT");
        }
        else if (needsAccounts && source.ServiceAccounts.Count == 0 && source.Resources.Count == 0)
        {
            yield return new Violation(path, ErrorCatalog.RequiredField, "'from' names nobody: leave it out to let all workloads call, or the whole entry to let none");
        }
    }

    private static Violation? CheckResource(string path, string resource) => Fqn.TryParse(resource, null, out var fqn) switch
    {
        true when fqn.Collection == "workspaces" => null,
        true when fqn.Collection == "securitygroups" =>
            new Violation(path, ErrorCatalog.FieldNotSupportedYet, "security groups are not supported yet: they come with the security kinds; name their workspace"),
        true => new Violation(path, ErrorCatalog.InvalidFqn, $"'{ScalarNode.Shorten(resource)}' is not the full name of a workspace"),
        _ => Placeholders.Check(path, resource)
            ?? new Violation(path, ErrorCatalog.InvalidFqn, $"'{ScalarNode.Shorten(resource)}' is not a full name, such as organizations/acme/tenants/retail/workspaces/shop"),
    };

    private static IEnumerable<Violation> CheckTarget(string path, EgressTarget target) =>
        new[] { ExternalHostRule.CheckHostname($"{path}.host.exact", target.Host.Exact) }
            .Concat(target.Paths.Select((text, index) => IsPath(text)
                ? null
                : new Violation(
                    $"{path}.paths[{index}]",
                    ErrorCatalog.InvalidPattern,
                    $"'{ScalarNode.Shorten(text)}' can never match: a path begins with '/'; '*' may be its last character")))
            .Concat(target.Methods.Select((text, index) => text.Length > 0 && text.All(char.IsAsciiLetterUpper)
                ? null
                : new Violation($"{path}.methods[{index}]", ErrorCatalog.InvalidPattern, $"'{ScalarNode.Shorten(text)}' is not a method, such as GET")))
            .OfType<Violation>();

    private static bool IsPath(string text) => text is ['/', ..] && text.AsSpan(0, text.Length - 1).IndexOfAny('*', '{') < 0 && !text.EndsWith('{');
}
