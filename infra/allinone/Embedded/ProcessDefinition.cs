using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>One of our processes: what runs, with which options, listening where.</summary>
internal sealed record ProcessDefinition
{
    /// <summary>Sections and keys stay as the options classes spell them.</summary>
    private static readonly JsonSerializerOptions AsSpelled = new() { WriteIndented = true };

    public required string Name { get; init; }

    public required int Stage { get; init; }

    /// <summary>How to run it, without its options.</summary>
    public required IReadOnlyList<string> Program { get; init; }

    /// <summary>Options by section; listeners and the address file are added.</summary>
    public required IReadOnlyDictionary<string, object> Options { get; init; }

    /// <summary>Ports by listener name.</summary>
    public required IReadOnlyDictionary<string, int> Listeners { get; init; }

    /// <summary>The listener that answers <c>/readyz</c>.</summary>
    public required string HealthListener { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Writes its options file and describes it to the supervisor.</summary>
    public ProcessSpec Write(HomeFolder home)
    {
        var options = new SortedDictionary<string, object>(Options.ToDictionary(), StringComparer.Ordinal)
        {
            ["Hosting"] = new Dictionary<string, string> { ["AddressFile"] = home.AddressesOf(Name) },
            ["Listeners"] = Listeners.ToDictionary(listener => listener.Key, listener => $"127.0.0.1:{listener.Value}"),
        };
        var text = JsonSerializer.Serialize(options, AsSpelled) + "\n";
        AtomicFile.Write(home.ConfigOf(Name), text);
        return new ProcessSpec
        {
            Name = Name,
            Stage = Stage,
            Command = [.. Program, "--config", home.ConfigOf(Name)],
            Environment = Environment,
            Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16],
            AddressFile = home.AddressesOf(Name),
            Health = new Uri($"http://127.0.0.1:{Listeners[HealthListener]}/readyz"),
        };
    }
}
