namespace HybridMesh.Proxy.Configuration;

/// <summary>Collects everything that is wrong with one resource, each with its place.</summary>
internal sealed class Problems
{
    private readonly List<string> _found = [];

    public bool Any => _found.Count > 0;

    public void Add(string path, string rule) => _found.Add($"{path}: {rule}");

    public override string ToString() => string.Join("; ", _found);
}
