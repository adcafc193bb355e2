using HybridMesh.Proxy.Upstream;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>One service, served where the test says.</summary>
internal sealed class FakeLocalServices(string known) : ILocalServices
{
    private volatile IReadOnlyList<LocalEndpoint> _endpoints = [];

    public event Action? Changed;

    public IReadOnlyList<LocalEndpoint> Resolve(string @namespace, string hostname, int port) => hostname == known ? _endpoints : [];

    public void Set(params int[] ports)
    {
        _endpoints = [.. ports.Select(port => new LocalEndpoint("127.0.0.1", port))];
        Changed?.Invoke();
    }
}
