using System.Text.RegularExpressions;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary>Names and values of header operations, of routes and of their destinations.</summary>
internal static partial class HttpHeaderRules
{
    private static readonly string[] Pseudo = [":method", ":scheme", ":authority", ":path", ":status"];

    public static void Check(KubernetesObject subject)
    {
        foreach (var item in subject.Spec["http"].Items)
        {
            CheckHeaders(item["headers"], subject.Found);
            foreach (var destination in item["route"].Items)
            {
                CheckHeaders(destination["headers"], subject.Found);
            }
        }
    }

    public static bool IsAuthority(string name) => name.ToUpperInvariant() is "HOST" or ":AUTHORITY";

    public static bool IsMatchable(string name) =>
        Pseudo.Contains(name) || Name().IsMatch(name) || name.StartsWith("@request.auth.claims", StringComparison.Ordinal);

    private static void CheckHeaders(LocatedNode headers, Violations found)
    {
        foreach (var direction in new[] { "request", "response" })
        {
            foreach (var (name, value) in headers[direction]["set"].Entries.Concat(headers[direction]["add"].Entries))
            {
                var isAllowed = IsOperable(name) || (direction == "request" && IsAuthority(name));
                found.Require(isAllowed, value, "header-operation", "must not touch pseudo headers or Host");
                found.Require(Value().IsMatch(value.Text ?? ""), value, "header-value", "must write a literal % as %%");
            }

            foreach (var name in headers[direction]["remove"].Items)
            {
                found.Require(IsOperable(name.Text ?? ""), name, "header-operation", "must not touch pseudo headers or Host");
            }
        }
    }

    private static bool IsOperable(string name) => Name().IsMatch(name) && !IsAuthority(name);

    [GeneratedRegex(@"^[-_A-Za-z0-9]+\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^([^%]|%%|%[A-Z0-9_]+(\([^)]*\))?(:[0-9]+)?%)*\z", RegexOptions.Singleline)]
    private static partial Regex Value();
}
