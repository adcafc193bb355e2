using System.Collections.Immutable;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.Contracts.Kinds.Gateways.EgressGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Istio.Egress;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.EgressGateways;

/// <summary>An EgressGateway brings requests for the hosts it names out of the mesh, and speaks TLS with them.</summary>
internal sealed class EgressGatewayTranslator : GatewayObjectTranslator
{
    private static readonly ClientTlsSettings OneWay = new() { Mode = ClientTlsMode.Simple };

    public override string KindId => "gateway/EgressGateway";

    protected override GatewayObject Read(Resource resource)
    {
        var spec = (EgressGateway)resource.Spec;
        var hasUnreadable = resource.UnknownFields.Any(field => field.Path.Append(field.Name).Skip(1).FirstOrDefault() is "authorization" or "extension");
        var servers =
            from grant in spec.Authorization.Select((grant, index) => (grant.From, grant.To, Path: $"spec.authorization[{index}]"))
            let rules = RulesOf(resource.Fqn, $"{grant.Path}.from", grant.From)
            from host in grant.To.Select((host, index) => (Name: host.ToLowerInvariant(), Path: $"{grant.Path}.to[{index}]"))
            select new GatewayServer
            {
                Path = host.Path,
                Hostname = host.Name,
                Port = null,
                Tls = null,
                Rules = [new ServerRule(new RuleAction.ToService(host.Path, new ServiceName("", host.Name), null) { Tls = OneWay })],
                Egress = new EgressAccess(rules, IsLedTo: false),
                HasUnreadable = hasUnreadable,
            };
        return new GatewayObject(resource, GatewayTier.Tier2, spec.WorkloadSelector, [.. servers]);
    }

    // What is not understood here, which the API refuses, is nobody.
    private static ImmutableArray<EgressRule> RulesOf(Fqn fqn, string path, EgressCallers? from)
    {
        EgressWorkloads? callers = from switch
        {
            null or { Mode: EgressCallerMode.Disabled or EgressCallerMode.Cluster } => new EgressWorkloads.Everybody(),
            { Mode: EgressCallerMode.Namespace } => new EgressWorkloads.OfNamespace(),
            { Mode: EgressCallerMode.Group } => new EgressWorkloads.OfGroup(),
            { Mode: EgressCallerMode.Workspace } => new EgressWorkloads.OfWorkspaces([fqn.Ancestor("workspaces") ?? fqn]),
            { Mode: EgressCallerMode.Custom } => new EgressWorkloads.WithAccounts([.. from.ServiceAccounts]),
            _ => null,
        };
        return callers is null ? [] : [new EgressRule(path, callers, [], [])];
    }
}
