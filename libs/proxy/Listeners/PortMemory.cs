using System.Text.Json;
using HybridMesh.Proxy.Configuration;

namespace HybridMesh.Proxy.Listeners;

/// <summary>
/// Remembers which port the system chose for a declared port that is mapped to port 0, so that a restarted gateway is found where it was.
/// </summary>
internal sealed class PortMemory(string folder)
{
    private readonly string _file = Path.Combine(folder, "ports.json");

    /// <summary>The remembered port; 0 when there is none, or the file cannot be understood: then the system chooses again.</summary>
    public int Recall(int declared) => Read().GetValueOrDefault(declared);

    public void Remember(int declared, int chosen)
    {
        var ports = Read();
        if (ports.GetValueOrDefault(declared) != chosen)
        {
            ports[declared] = chosen;
            DurableFile.Replace(_file, JsonSerializer.SerializeToUtf8Bytes(ports));
        }
    }

    private SortedDictionary<int, int> Read()
    {
        try
        {
            return File.Exists(_file) ? JsonSerializer.Deserialize<SortedDictionary<int, int>>(File.ReadAllBytes(_file)) ?? [] : [];
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException)
        {
            return [];
        }
    }
}
