using HybridMesh.Proxy.Balancing;

namespace HybridMesh.Proxy.Upstream;

/// <summary>Interchangeable destinations, used in turn. Available while one of them is.</summary>
internal sealed class Backend : IAvailability
{
    private readonly Destination[] _all;
    private readonly WeightedChoice<Destination> _choice;

    public Backend(BackendSpec spec, IReadOnlyList<Destination> destinations, AvailabilityClock clock, TurnCounter turns)
    {
        Spec = spec;
        _all = [.. destinations];
        _choice = new WeightedChoice<Destination>(
            [.. destinations.Select(destination => new Weighted<Destination>(destination, 1, 0))], isStrict: false, clock, turns);
    }

    public BackendSpec Spec { get; }

    public IReadOnlyList<Destination> Destinations => _all;

    public TurnCounter Turns => _choice.Turns;

    public bool IsAvailable
    {
        get
        {
            foreach (var destination in _all)
            {
                if (destination.IsAvailable)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The next destination that is up; null when none is.</summary>
    public Destination? Next() => _choice.Next();

    /// <summary>Stands for a backend that a route names and that is not there (yet).</summary>
    public static Backend Missing(string name, AvailabilityClock clock) =>
        new(new BackendSpec(name, "", new BackendSource.Fixed([])), [], clock, new TurnCounter(0));
}
