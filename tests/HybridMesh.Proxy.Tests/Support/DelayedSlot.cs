using HybridMesh.Proxy.Routing;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>A broken slot: the swap takes effect some requests after it has been reported as done.</summary>
internal sealed class DelayedSlot(int requests) : IRoutingTableSlot
{
    private volatile RoutingTable _current = RoutingTable.Empty;
    private volatile RoutingTable _next = RoutingTable.Empty;
    private int _left;

    public RoutingTable Current
    {
        get
        {
            if (Interlocked.Decrement(ref _left) == 0)
            {
                _current = _next;
            }

            return _current;
        }
    }

    public void Swap(RoutingTable table)
    {
        // A slot that is still behind catches up first, so that it is never behind by more than one table.
        _current = _next;
        _next = table;
        Volatile.Write(ref _left, requests);
    }
}
