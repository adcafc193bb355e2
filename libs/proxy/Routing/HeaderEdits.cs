using Microsoft.AspNetCore.Http;

namespace HybridMesh.Proxy.Routing;

/// <summary>What a rule does to headers: remove, then set, then add.</summary>
internal sealed class HeaderEdits(
    IReadOnlyList<string> removed, IReadOnlyList<KeyValuePair<string, string>> set, IReadOnlyList<KeyValuePair<string, string>> added)
{
    private readonly string[] _removed = [.. removed];
    private readonly KeyValuePair<string, string>[] _set = [.. set];
    private readonly KeyValuePair<string, string>[] _added = [.. added];

    public void Apply(IHeaderDictionary headers)
    {
        foreach (var name in _removed)
        {
            headers.Remove(name);
        }

        foreach (var (name, value) in _set)
        {
            headers[name] = value;
        }

        foreach (var (name, value) in _added)
        {
            headers.Append(name, value);
        }
    }
}
