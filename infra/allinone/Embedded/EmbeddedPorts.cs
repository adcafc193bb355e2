using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>The ports of the embedded system: kept as long as nobody else sits on them.</summary>
internal sealed class EmbeddedPorts(HomeFolder home, Action<string> moved)
{
    private readonly PortBook _book = PortBook.Open(home.PortsFile);

    /// <summary>The port that a process uses under a name of its own.</summary>
    public int Of(string process, string name, int? preferred = null)
    {
        var key = $"{process}/{name}";
        var known = _book.Find(key);
        if (known is not { } port || PortBook.IsFree(port) || ProcessRecords.Find(home, process) is { IsAlive: true })
        {
            return _book.Take(key, preferred);
        }

        var other = _book.Replace(key);
        moved($"port {port} of {key} is taken by another program; it moves to {other}");
        return other;
    }
}
