using System.Net;
using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Webhook;

/// <summary>Host names, addresses and ports as Istio reads them.</summary>
internal static partial class HostNames
{
    /// <summary>A fully qualified name; <c>*</c> alone or before labels, of which one is enough: <c>*.local</c>.</summary>
    public static bool IsWildcardName(string? host) => host switch
    {
        "*" => true,
        ['*', '.', .. var rest] => host.Length <= 255 && AreLabels(rest),
        _ => IsName(host),
    };

    /// <summary>A fully qualified name: at least one dot, so that Istio does not complete it with a namespace.</summary>
    public static bool IsName(string? host) =>
        host is { Length: <= 255 } && host.Contains('.') && AreLabels(host);

    public static bool IsAddress(string? text) =>
        text is not null && IPAddress.TryParse(text, out _) && (text.Contains(':') || text.Count(character => character == '.') == 3);

    public static bool IsAddressOrBlock(string? text) =>
        IsAddress(text) || (text is not null && text.Split('/') is [var address, var bits] && IsAddress(address)
            && int.TryParse(bits, out var length) && length >= 0 && length <= (address.Contains(':') ? 128 : 32));

    public static bool IsPort(decimal? number) => number is >= 1 and <= 65535;

    /// <summary>Whether a pattern (a name, <c>*.x</c> or <c>*</c>) covers a host or another pattern.</summary>
    public static bool Covers(string pattern, string host) =>
        pattern == host || pattern == "*"
        || (pattern.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(pattern[1..], StringComparison.Ordinal));

    /// <summary>Whether some host is in both.</summary>
    public static bool Overlap(string first, string second) => Covers(first, second) || Covers(second, first);

    private static bool AreLabels(string text) => text.Split('.').All(label => Label().IsMatch(label));

    [GeneratedRegex(@"^[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?\z")]
    private static partial Regex Label();
}
