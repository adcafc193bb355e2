using Google.Protobuf.WellKnownTypes;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The rules of one server as gateways read them.</summary>
internal sealed class ServerRules(OwnGatewayScope scope, ServerDeclaration declaration, GatewayServer server)
{
    private const uint Forbidden = 403;
    private readonly ClusterForward _clusters = new(scope, declaration, server.Failover);
    private readonly ServiceForward _services = new(scope);

    public IEnumerable<Rule> All() => server.Rules.Select(ToRule);

    private Rule ToRule(ServerRule source)
    {
        var rule = new Rule { Matches = { source.Match.Select(HttpRules.ToMatch) } };
        HttpRules.Modify(rule, source.Modify);
        rule.Timeout = source.Timeout is { } timeout ? Duration.FromTimeSpan(timeout) : null;
        switch (source.Action)
        {
            case RuleAction.Redirect redirect:
                rule.Redirect = HttpRules.ToRedirect(redirect.Redirection);
                break;
            case RuleAction.Answer answer:
                rule.DirectResponse = HttpRules.ToDirectResponse(answer.Response);
                break;
            case RuleAction.ToClusters clusters:
                _clusters.Apply(rule, clusters);
                break;
            case RuleAction.ToService service when _services.TryApply(rule, service):
                break;
            default:
                rule.DirectResponse = new DirectResponse { Status = Forbidden };
                break;
        }

        return rule;
    }
}
