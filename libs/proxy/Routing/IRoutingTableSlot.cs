namespace HybridMesh.Proxy.Routing;

/// <summary>Holds the routing table that new requests take.</summary>
internal interface IRoutingTableSlot
{
    RoutingTable Current { get; }

    /// <summary>Makes a table current: every request that starts after the return takes it.</summary>
    void Swap(RoutingTable table);
}
