using HybridMesh.Proxy.Upstream;
using Microsoft.AspNetCore.Http;

namespace HybridMesh.Proxy.Routing;

/// <summary>All rules of one hostname, connected to the backends of one routing table.</summary>
internal sealed class Route(RouteSpec spec, IReadOnlyList<Rule> rules, IReadOnlyList<Backend> backends)
{
    private readonly Rule[] _rules = [.. rules];

    public RouteSpec Spec => spec;

    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>Every backend that a rule sends to, in the order of the rules' shares.</summary>
    public IReadOnlyList<Backend> Backends => backends;

    /// <summary>The first rule that matches, with the match that did; null when none does.</summary>
    public Rule? Find(HttpRequest request, out MatchedRequest? matched)
    {
        foreach (var rule in _rules)
        {
            foreach (var candidate in rule.Spec.Matches)
            {
                if (candidate.Match?.IsMatch(request) != false)
                {
                    matched = candidate;
                    return rule;
                }
            }
        }

        matched = null;
        return null;
    }
}
