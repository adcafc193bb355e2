using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Istio.Egress;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.UnifiedGateways;

/// <summary>Reads who may use the EGRESS servers of a Gateway.</summary>
internal static class GatewayEgress
{
    private const string Field = "egressAuthorization";

    /// <summary>True when a newer release wrote a permission that cannot be understood here: it may restrict what the rest says.</summary>
    public static bool HasUnreadable(Resource resource) =>
        resource.UnknownFields.Any(field => field.Path.Append(field.Name).Skip(1).FirstOrDefault() == Field);

    /// <param name="fqn">Of the Gateway.</param>
    /// <param name="spec">Its spec.</param>
    /// <param name="hostname">Of the server.</param>
    public static EgressAccess Read(Fqn fqn, Gateway spec, string hostname)
    {
        var rules =
            from permission in spec.EgressAuthorization.Select((permission, index) => (permission.From, permission.To, Path: $"spec.{Field}[{index}].from"))
            from target in permission.To
            where target.Host.Exact.Equals(hostname, StringComparison.OrdinalIgnoreCase)
            select new EgressRule(permission.Path, CallersOf(fqn, permission.From), [.. target.Paths], [.. target.Methods]);
        return new EgressAccess([.. rules], IsLedTo: true);
    }

    private static EgressWorkloads CallersOf(Fqn fqn, EgressSource? source) => source switch
    {
        null or { Mode: EgressSourceMode.Cluster } => new EgressWorkloads.Everybody(),
        { Resources.Count: > 0 } => new EgressWorkloads.OfWorkspaces([.. source.Resources.Select(text => Fqn.TryParse(text, null, out var workspace) ? workspace : default)]),
        { Mode: EgressSourceMode.Namespace } => new EgressWorkloads.OfNamespace(),
        { Mode: EgressSourceMode.Group } => new EgressWorkloads.OfGroup(),
        { Mode: EgressSourceMode.Workspace } => new EgressWorkloads.OfWorkspaces([fqn.Ancestor("workspaces") ?? fqn]),
        _ => new EgressWorkloads.WithAccounts([.. source.ServiceAccounts]),
    };
}
