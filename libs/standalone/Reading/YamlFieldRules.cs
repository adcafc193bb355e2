using System.Net;

namespace HybridMesh.Standalone;

/// <summary>The rules of single values.</summary>
internal static class YamlFieldRules
{
    public static string? DnsLabel(this YamlField field) =>
        field.Checked(IsDnsLabel, "must be a DNS label: a-z, 0-9 and '-', at most 63");

    public static string? Hostname(this YamlField field) =>
        field.Checked(text => text.Length <= 253 && text.ToLowerInvariant().Split('.').All(IsDnsLabel), "must be a host name");

    public static string? Address(this YamlField field) => field.Checked(
        text => IPAddress.TryParse(text, out _) || (text.Length <= 253 && text.ToLowerInvariant().Split('.').All(IsDnsLabel)),
        "must be an IP address or a DNS name");

    public static Dictionary<string, string> Labels(this YamlField field)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in field.Map())
        {
            if (!IsLabelKey(key))
            {
                value.Report($"'{key}' is not a label's key");
            }

            labels[key] = value.Checked(text => text.Length == 0 || IsLabelName(text), "is not a label's value") ?? "";
        }

        return labels;
    }

    private static string? Checked(this YamlField field, Func<string, bool> isGood, string rule)
    {
        if (field.Text() is not { } text)
        {
            return null;
        }

        if (!isGood(text))
        {
            field.Report($"'{text}' {rule}");
        }

        return text;
    }

    private static bool IsDnsLabel(string text) =>
        text.Length is > 0 and <= 63
        && text[0] != '-' && text[^1] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsLabelKey(string text) => text.Split('/') switch
    {
        [var name] => IsLabelName(name),
        [var prefix, var name] => prefix.Length <= 253 && prefix.Split('.').All(IsDnsLabel) && IsLabelName(name),
        _ => false,
    };

    private static bool IsLabelName(string text) =>
        text.Length is > 0 and <= 63
        && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
