namespace HybridMesh.Proxy.Upstream;

/// <summary>The services of the gateway's own cluster.</summary>
public interface ILocalServices
{
    /// <summary>Runs after the answers of <see cref="Resolve"/> may have changed; handlers return at once.</summary>
    event Action? Changed;

    /// <summary>Where the service is served; empty when it is unknown or has no endpoint.</summary>
    /// <param name="namespace">The service's namespace.</param>
    /// <param name="hostname">Its full name, such as <c>servicea.demo.svc.cluster.local</c>.</param>
    /// <param name="port">Its port; 0 for its only one.</param>
    IReadOnlyList<LocalEndpoint> Resolve(string @namespace, string hostname, int port);
}
