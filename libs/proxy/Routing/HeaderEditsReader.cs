using System.Buffers;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Proxy.Configuration;

namespace HybridMesh.Proxy.Routing;

/// <summary>Reads header operations, and refuses those that would break the framing of messages.</summary>
internal static class HeaderEditsReader
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // RFC 9110 7.6.1: these belong to one connection; length and coding belong to whoever writes the message.
    private static readonly HashSet<string> Untouchable = new(StringComparer.OrdinalIgnoreCase)
    {
        "host", "connection", "keep-alive", "proxy-connection", "transfer-encoding", "content-length", "te", "trailer", "upgrade",
    };

    public static HeaderEdits? Read(HeaderOperations? operations, string path, Problems problems)
    {
        if (operations is null)
        {
            return null;
        }

        Check(operations.Remove, path + ".remove", problems);
        Check(operations.Set.Keys, path + ".set", problems);
        Check(operations.Add.Keys, path + ".add", problems);
        CheckValues(operations.Set, path + ".set", problems);
        CheckValues(operations.Add, path + ".add", problems);
        return new HeaderEdits(operations.Remove, [.. operations.Set], [.. operations.Add]);
    }

    private static void Check(IEnumerable<string> names, string path, Problems problems)
    {
        foreach (var name in names)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenCharacters))
            {
                problems.Add(path, $"'{name}' is not a header name");
            }
            else if (Untouchable.Contains(name))
            {
                problems.Add(path, $"'{name}' may not be changed" + (name.Equals("host", StringComparison.OrdinalIgnoreCase) ? "; use rewrite.authority" : ""));
            }
        }
    }

    private static void CheckValues(IEnumerable<KeyValuePair<string, string>> headers, string path, Problems problems)
    {
        foreach (var (name, value) in headers)
        {
            if (value.Any(c => c is not '\t' and (< ' ' or > '~')))
            {
                problems.Add($"{path}.{name}", "the value may hold printable ASCII only");
            }
        }
    }
}
