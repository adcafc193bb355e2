using HybridMesh.Proxy.Balancing;

namespace HybridMesh.Proxy.Tests.Balancing;

internal sealed class FakeTarget(string name, AvailabilityClock clock) : IAvailability
{
    private volatile bool _isAvailable = true;

    public bool IsAvailable
    {
        get => _isAvailable;
        set
        {
            _isAvailable = value;
            clock.Tick();
        }
    }

    public override string ToString() => name;
}
