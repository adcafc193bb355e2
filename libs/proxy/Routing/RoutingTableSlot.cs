namespace HybridMesh.Proxy.Routing;

/// <inheritdoc/>
internal sealed class RoutingTableSlot : IRoutingTableSlot
{
    private volatile RoutingTable _current = RoutingTable.Empty;

    public RoutingTable Current => _current;

    public void Swap(RoutingTable table) => _current = table;
}
