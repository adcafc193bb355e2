using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HybridMesh.Hosting.Listeners;

/// <summary>The listeners of the process: what was asked for and, once Kestrel is configured, what was bound.</summary>
internal sealed class ListenerTable
{
    private readonly Dictionary<string, ListenerOptions> _options = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ListenerOptions> Options => _options;

    public Dictionary<string, ListenOptions> Bound { get; } = new(StringComparer.Ordinal);

    public ListenerOptions GetOrAdd(string name)
    {
        if (!_options.TryGetValue(name, out var options))
        {
            _options[name] = options = new ListenerOptions();
        }

        return options;
    }
}
