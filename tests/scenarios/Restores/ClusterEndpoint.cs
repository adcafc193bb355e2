using System.Text.RegularExpressions;
using HybridMesh.Testing.Systems;

namespace HybridMesh.Scenarios.Restores;

/// <summary>The endpoint of a cluster's service as the cluster's own file declares it. Disposing leaves the file as it was.</summary>
internal sealed class ClusterEndpoint(EmbeddedSystem system, string cluster) : IDisposable
{
    private readonly string _path = Path.Combine(system.Home, "state", "clusters", cluster + ".yaml");
    private readonly string _text = File.ReadAllText(Path.Combine(system.Home, "state", "clusters", cluster + ".yaml"));

    /// <summary>The service has no endpoint any more.</summary>
    public void Withdraw() => Write(Regex.Replace(_text, @"endpoints: \[\{.*\}\]", "endpoints: []"));

    /// <summary>The service has its endpoint again.</summary>
    public void Declare() => Write(_text);

    public void Dispose() => Declare();

    private void Write(string text)
    {
        File.WriteAllText(_path + ".new", text);
        File.Move(_path + ".new", _path, overwrite: true);
    }
}
