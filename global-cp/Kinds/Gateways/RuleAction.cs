using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What a rule does with the requests that match.</summary>
internal abstract record RuleAction
{
    private RuleAction()
    {
    }

    /// <summary>The action that is written; null when none is.</summary>
    public static RuleAction? Of(
        RuleAction? route, Contracts.Fields.Http.Redirect? redirect, Contracts.Fields.Http.DirectResponse? response) =>
        (redirect, response) switch
        {
            ({ } redirection, _) => new Redirect(redirection),
            (_, { } answer) => new Answer(answer),
            _ => route,
        };

    /// <summary>Spreads them over clusters.</summary>
    /// <param name="Path">Place of what holds the list.</param>
    /// <param name="Clusters">Empty means all that expose the hostname.</param>
    /// <param name="IsStrict">True keeps the share of a cluster that is out.</param>
    internal sealed record ToClusters(string Path, IReadOnlyList<ClusterDestination> Clusters, bool IsStrict) : RuleAction;

    /// <summary>Brings them to a service of the gateway's own cluster.</summary>
    /// <param name="Path">Place of the service's name.</param>
    /// <param name="Service">Its name.</param>
    /// <param name="Port">Null for a service with one port.</param>
    internal sealed record ToService(string Path, ServiceName Service, int? Port) : RuleAction
    {
        /// <summary>TLS of a service outside the mesh; null for none.</summary>
        public ClientTlsSettings? Tls { get; init; }

        /// <summary>Place of what is said of TLS.</summary>
        public string TlsPath => $"{Path[..Path.LastIndexOf('.')]}.tls";

        /// <param name="path">Place of the service's name.</param>
        /// <param name="host">Written <c>namespace/host</c>.</param>
        /// <param name="port">Null for a service with one port.</param>
        public static ToService Parse(string path, string host, int? port)
        {
            var slash = host.IndexOf('/', StringComparison.Ordinal);
            return new ToService(path, new ServiceName(host[..Math.Max(0, slash)], host[(slash + 1)..]), port);
        }
    }

    internal sealed record Redirect(Contracts.Fields.Http.Redirect Redirection) : RuleAction;

    internal sealed record Answer(Contracts.Fields.Http.DirectResponse Response) : RuleAction;
}
