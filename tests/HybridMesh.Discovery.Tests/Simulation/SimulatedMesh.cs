namespace HybridMesh.Discovery.Tests.Simulation;

/// <summary>Publishes random snapshots; every route names only backends of its own snapshot.</summary>
internal sealed class SimulatedMesh(Random random)
{
    public const int MaxResponseBytes = 4096;

    /// <summary>More than one response may hold.</summary>
    public const int OversizePadding = 5000;

    private readonly Dictionary<ResourceKey, List<SimulatedContent>> _history = [];
    private int _generation;

    public TargetSnapshot Newest { get; private set; } = TargetSnapshot.Create(new ModelVersion(1, "01", 0), []);

    public TargetSnapshot Publish()
    {
        var contents = Newest.Resources.ToDictionary(pair => pair.Key, pair => SimulatedContent.Read(pair.Value.Payload));
        for (var edits = random.Next(5); edits >= 0; edits--)
        {
            Edit(contents);
        }

        if (random.Next(4) == 0)
        {
            Retire(contents);
        }

        Repair(contents);
        var version = new ModelVersion(Newest.Version.Revision + 1, "01", random.Next(3));
        var resources = contents.ToDictionary(pair => pair.Key, pair => pair.Value.ToResource());
        Newest = random.Next(5) == 0
            ? TargetSnapshot.Create(version, resources)
            : Newest.With(version,
            [
                .. Newest.Resources.Keys.Where(key => !resources.ContainsKey(key)).Select(key => new ResourceChange(key, null)),
                .. resources.Select(pair => new ResourceChange(pair.Key, pair.Value)),
            ]);
        return Newest;
    }

    private void Edit(Dictionary<ResourceKey, SimulatedContent> contents)
    {
        var type = random.Next(5) switch { 0 or 1 => TypeUrls.GatewayBackend, 2 => TypeUrls.GatewayListener, _ => TypeUrls.GatewayRoute };
        var key = new ResourceKey(type, $"{type[^5]}{random.Next(5)}");
        var history = _history.TryGetValue(key, out var known) ? known : _history[key] = [];
        switch (random.Next(6))
        {
            case 0:
                contents.Remove(key);
                break;
            case 1 when history.Count > 0:
                contents[key] = history[random.Next(history.Count)];
                break;
            default:
                contents[key] = Create(key, contents);
                history.Add(contents[key]);
                break;
        }
    }

    private SimulatedContent Create(ResourceKey key, Dictionary<ResourceKey, SimulatedContent> contents)
    {
        string[] backends = key.TypeUrl == TypeUrls.GatewayRoute
            ? [.. Backends(contents).Where(_ => random.Next(2) == 0)]
            : [];
        var padding = random.Next(12) switch { 0 => OversizePadding, < 6 => random.Next(2500), _ => 0 };
        return new SimulatedContent(++_generation, backends, IsBad: random.Next(6) == 0, padding);
    }

    // A service goes: its backend, and every route that names it.
    private void Retire(Dictionary<ResourceKey, SimulatedContent> contents)
    {
        var backends = Backends(contents).ToList();
        if (backends.Count == 0)
        {
            return;
        }

        var retired = backends[random.Next(backends.Count)];
        foreach (var key in contents.Where(pair => pair.Value.Backends.Contains(retired)).Select(pair => pair.Key).ToList())
        {
            contents.Remove(key);
        }

        contents.Remove(new ResourceKey(TypeUrls.GatewayBackend, retired));
    }

    // After a backend is gone, or an old route came back, routes must name what is there.
    private void Repair(Dictionary<ResourceKey, SimulatedContent> contents)
    {
        var backends = Backends(contents).ToHashSet();
        foreach (var (key, route) in contents.Where(pair => !backends.IsSupersetOf(pair.Value.Backends)).ToList())
        {
            contents[key] = route with { Generation = ++_generation, Backends = [.. route.Backends.Where(backends.Contains)] };
        }
    }

    private static IEnumerable<string> Backends(Dictionary<ResourceKey, SimulatedContent> contents) =>
        contents.Keys.Where(key => key.TypeUrl == TypeUrls.GatewayBackend).Select(key => key.Name).Order();
}
