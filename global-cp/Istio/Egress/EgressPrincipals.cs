using System.Collections.Immutable;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>
/// The callers of an external host as policies name them. Only workloads of the tenant's namespaces in the gateway's own cluster, as far as they
/// may reach the host, are ever among them.
/// </summary>
/// <param name="scope">The gateway object on its gateway.</param>
/// <param name="hostname">The external host.</param>
/// <param name="trustDomain">Of the gateway's cluster, and of no other.</param>
internal sealed class EgressPrincipals(TranslationScope scope, string hostname, string trustDomain)
{
    private readonly ImmutableSortedSet<string> _namespaces =
        ClientNamespaces.Of(scope.Mesh, new TenantHost(scope.Gateway.Tenant, hostname), scope.Target.Cluster);

    /// <summary>Without scheme, and with <c>*</c> for every account of a namespace; sorted.</summary>
    public ImmutableSortedSet<string> Of(IEnumerable<EgressRule> rules) => rules.SelectMany(Of).ToImmutableSortedSet(StringComparer.Ordinal);

    private ImmutableSortedSet<string> Of(EgressRule rule)
    {
        if (rule.Callers is EgressWorkloads.WithAccounts { Accounts: var accounts })
        {
            return [.. accounts.SelectMany((account, index) => OfAccount(account, $"{rule.Path}.serviceAccounts[{index}]"))];
        }

        var namespaces = _namespaces.Intersect(NamespacesOf(rule.Callers));
        if (namespaces.IsEmpty)
        {
            Report(rule.Path, "these workloads");
        }

        return [.. namespaces.Select(@namespace => Principal(@namespace, "*"))];
    }

    private IEnumerable<string> NamespacesOf(EgressWorkloads callers) => callers switch
    {
        EgressWorkloads.Everybody => _namespaces,
        EgressWorkloads.OfNamespace => [scope.Target.Namespace],
        EgressWorkloads.OfGroup => _namespaces.Where(@namespace => scope.Mesh.NamespacesOf(scope.Gateway.Group)?.Covers(scope.Target.Cluster, @namespace) == true),
        EgressWorkloads.OfWorkspaces { Workspaces: var workspaces } =>
            workspaces.SelectMany(workspace => ClientNamespaces.OwnedBy(scope.Mesh, workspace, scope.Target.Cluster)),
        _ => [],
    };

    private string[] OfAccount(string account, string path)
    {
        var slash = account.IndexOf('/', StringComparison.Ordinal);
        var (place, name) = (account[..Math.Max(0, slash)], account[(slash + 1)..]);
        IEnumerable<string> namespaces = place switch
        {
            "*" => _namespaces,
            "." => _namespaces.Intersect([scope.Target.Namespace]),
            _ => _namespaces.Intersect([place]),
        };
        string[] principals = [.. namespaces.Select(@namespace => Principal(@namespace, name))];
        if (principals.Length == 0)
        {
            Report(path, $"'{account}'");
        }

        return principals;
    }

    private string Principal(string @namespace, string account) => $"{trustDomain}/ns/{@namespace}/sa/{account}";

    private void Report(string path, string who) => scope.Draft.AddFinding(
        ErrorCatalog.EgressCallerUnknown,
        path,
        $"{who} cannot call '{hostname}' here: they are in no namespace of the tenant in cluster '{scope.Target.Cluster}' that may reach it");
}
