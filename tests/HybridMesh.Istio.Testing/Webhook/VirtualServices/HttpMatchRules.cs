using HybridMesh.Istio.Testing.Metadata;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary><c>match</c> of an item of <c>http</c>.</summary>
internal static class HttpMatchRules
{
    public static void Check(KubernetesObject subject)
    {
        foreach (var match in subject.Spec["http"].Items.SelectMany(item => item["match"].Items))
        {
            Check(match, subject.Found);
        }
    }

    private static void Check(LocatedNode match, Violations found)
    {
        foreach (var name in new[] { "uri", "scheme", "method", "authority" })
        {
            StringMatchRules.Check(match[name], found, mayHaveEmptyPrefix: name == "uri");
        }

        foreach (var name in new[] { "headers", "withoutHeaders", "queryParams" })
        {
            foreach (var (key, value) in match[name].Entries)
            {
                var isHeader = name == "queryParams" ? key.Length > 0 : HttpHeaderRules.IsMatchable(key);
                found.Require(isHeader, value, "header-name", "must be a header name, a pseudo header or a JWT claim");
                StringMatchRules.Check(value, found, mayHaveEmptyPrefix: false);
            }
        }

        var port = match["port"];
        found.Require(!port.Exists || HostNames.IsPort(port.Number), port, "match-port", "must be 1 to 65535");
        var source = match["sourceNamespace"];
        found.Require(source.IsEmpty || ObjectNames.IsLabel(source.Text!), source, "match-source-namespace", "must be a DNS label");
    }
}
