using HybridMesh.Discovery.Wire;

namespace HybridMesh.ClusterAgent.Inventory;

/// <summary>The newest inventory, and whoever sends it. What is published before there is a sender waits for it.</summary>
internal sealed class InventoryReports
{
    private readonly Lock _lock = new();
    private Action<ClusterInventory>? _send;
    private ClusterInventory? _newest;

    public ClusterInventory? Newest
    {
        get
        {
            lock (_lock)
            {
                return _newest;
            }
        }
    }

    public void Publish(ClusterInventory inventory)
    {
        lock (_lock)
        {
            _newest = inventory;
            _send?.Invoke(inventory);
        }
    }

    /// <summary>From now on everything goes to <paramref name="send"/>, which must not wait; the newest one at once.</summary>
    public void SendTo(Action<ClusterInventory> send)
    {
        lock (_lock)
        {
            _send = send;
            if (_newest is not null)
            {
                send(_newest);
            }
        }
    }
}
