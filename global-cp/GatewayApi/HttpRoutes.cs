using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.GlobalControlPlane.GatewayApi.Rules;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>The rules of a server as rules of HTTPRoutes, of which each holds only so many.</summary>
internal sealed class HttpRoutes(GatewayApiScope scope, GatewayServer server)
{
    private const int MaxRules = 16;
    private const int MaxMatches = 128;

    private readonly RouteConditions _conditions = new(GatewayApiAbilities.TakesRegex(scope.Class.Controller));
    private IReadOnlyList<RouteEntry>? _entries;

    /// <summary>True when every request gets to the rule that it should; otherwise adds findings.</summary>
    public bool CanSay()
    {
        if (Read() is not { } entries || !ArePrefixesHarmless())
        {
            return false;
        }

        _entries = RouteOrder.MakeExplicit(entries, breaksTies: false);
        if (_entries is not null && Chunks(Shape(_entries)).Count > 1)
        {
            // Of several HTTPRoutes the oldest wins, so nothing may depend on their order.
            _entries = RouteOrder.MakeExplicit(entries, breaksTies: true);
        }

        if (_entries is null)
        {
            scope.Output.AddFinding(
                ErrorCatalog.RuleOrderLost,
                $"{server.Path}.routing.rules",
                "the most specific rule would come first, not the first that matches: the server is not exposed");
        }

        return _entries is not null;
    }

    /// <summary>The lists of rules, one for each HTTPRoute; of a server that can be said.</summary>
    public IEnumerable<JsonArray> ToJson(RouteBackends backends)
    {
        var actions = new HttpRouteActions(scope, backends);
        var rules = server.Rules.Index().SelectMany(rule =>
        {
            var action = actions.Of(server, rule.Item, PlaceOf(rule.Index), out var isForwarding);
            var rewrite = isForwarding ? rule.Item.Modify?.Rewrite : null;
            ReportJoint(rule.Item, rewrite, PlaceOf(rule.Index));
            return HttpRouteRules.Of(_entries!.Where(entry => entry.Rule == rule.Index), action, rewrite);
        });
        return Chunks(rules).Select(chunk => new JsonArray([.. chunk]));
    }

    private string PlaceOf(int rule) => $"{server.Path}.routing.rules[{rule}]";

    private List<RouteEntry>? Read()
    {
        var entries = new List<RouteEntry>();
        var isComplete = true;
        foreach (var (index, rule) in server.Rules.Index())
        {
            if (rule.Match.Count == 0)
            {
                entries.Add(new RouteEntry(RouteMatch.All, index, null));
            }

            foreach (var (place, condition) in rule.Match.Index())
            {
                if (_conditions.Read(condition, out var obstacle) is { } match)
                {
                    entries.Add(new RouteEntry(match, index, condition.Uri?.Prefix?.TrimEnd('/')));
                }
                else
                {
                    isComplete = false;
                    scope.Output.AddFinding(ErrorCatalog.ServerNotExposed, $"{PlaceOf(index)}.match[{place}]", $"{obstacle}, so the server is not exposed");
                }
            }
        }

        return isComplete ? entries : null;
    }

    // Requests at the edge of a prefix may get to another rule. Where all rules forward that is another service; else it may be past a refusal.
    private bool ArePrefixesHarmless()
    {
        var isForwarding = server.Rules.Select(rule => rule.Action is RuleAction.ToService).Distinct().Count() == 1;
        var prefixes = SegmentPrefixes.In(server).ToList();
        foreach (var (path, prefix) in prefixes)
        {
            var taken = prefix.EndsWith('/') ? $"takes '{prefix.TrimEnd('/')}' too" : $"does not take '{prefix}x'";
            var outcome = isForwarding ? "" : ": not all rules forward, so the server is not exposed";
            scope.Output.AddFinding(
                isForwarding ? ErrorCatalog.PrefixBySegment : ErrorCatalog.ServerNotExposed, path, $"compared by segments '{prefix}' {taken}{outcome}");
        }

        return isForwarding || prefixes.Count == 0;
    }

    // Ours puts the rest of the path behind the new prefix as it is, Gateway API with one slash between them.
    private void ReportJoint(ServerRule rule, HttpRewrite? rewrite, string place)
    {
        if (rewrite?.Uri is { } uri
            && rule.Match.Select(match => match.Uri?.Prefix).OfType<string>().FirstOrDefault(prefix => prefix.EndsWith('/') != uri.EndsWith('/')) is { } prefix)
        {
            scope.Output.AddFinding(
                ErrorCatalog.PrefixBySegment, $"{place}.modify.rewrite.uri", $"'{prefix.TrimEnd('/')}/x' becomes '{uri.TrimEnd('/')}/x', with one '/'");
        }
    }

    // How many rules there will be, before anything is made of them.
    private IEnumerable<JsonObject> Shape(IReadOnlyList<RouteEntry> entries) =>
        server.Rules.Index().SelectMany(rule => HttpRouteRules.Of(entries.Where(entry => entry.Rule == rule.Index), [], rule.Item.Modify?.Rewrite));

    private static List<List<JsonObject>> Chunks(IEnumerable<JsonObject> rules)
    {
        var (chunks, matches) = (new List<List<JsonObject>>(), 0);
        foreach (var rule in rules)
        {
            var count = ((JsonArray)rule["matches"]!).Count;
            if (chunks.Count == 0 || chunks[^1].Count == MaxRules || matches + count > MaxMatches)
            {
                (matches, chunks) = (0, [.. chunks, []]);
            }

            matches += count;
            chunks[^1].Add(rule);
        }

        return chunks;
    }
}
