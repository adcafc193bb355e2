using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Selectors of namespaces and of workloads.</summary>
internal static partial class SelectorRule
{
    private const int LongestLabel = 512;

    public static IEnumerable<Violation> Check(string path, NamespaceSelector selector) =>
        selector.Names
            .Select((name, index) => CheckNamespaces($"{path}.names[{index}]", name))
            .OfType<Violation>()
            .Concat(UniqueRule.Check(selector.Names, name => name, index => $"{path}.names[{index}]", "the selector"));

    public static IEnumerable<Violation> Check(string path, WorkloadSelector selector)
    {
        if (NameRule.Check($"{path}.namespace", selector.Namespace) is { } violation)
        {
            yield return violation;
        }

        foreach (var label in CheckLabels($"{path}.labels", selector.Labels))
        {
            yield return label;
        }
    }

    public static IEnumerable<Violation> Check(string path, ServiceSelector selector) =>
        CheckLabels($"{path}.serviceLabels", selector.ServiceLabels);

    /// <summary>The violation of a label that is selected by; null when there is none.</summary>
    public static Violation? CheckLabel(string path, string key, string value)
    {
        var at = $"{path}[\"{key}\"]";
        if (value.Length == 0)
        {
            return new Violation(at, ErrorCatalog.InvalidSelector, $"the label '{key}' needs a value");
        }

        return key.Length + value.Length > LongestLabel
            ? new Violation(at, ErrorCatalog.TooLong, $"a label has at most {LongestLabel} characters")
            : Placeholders.Check(at, key) ?? Placeholders.Check(at, value);
    }

    private static IEnumerable<Violation> CheckLabels(string path, IReadOnlyDictionary<string, string> labels) =>
        labels.Select(label => CheckLabel(path, label.Key, label.Value)).OfType<Violation>();

    private static Violation? CheckNamespaces(string path, string selector)
    {
        if (Form().Match(selector) is { Success: true } match && IsPart(match.Groups["cluster"].Value) && IsPart(match.Groups["namespace"].Value))
        {
            return null;
        }

        var advice = NameRule.IsName(selector) ? $"; write '*/{selector}'" : "";
        return Placeholders.Check(path, selector)
            ?? new Violation(
                path,
                ErrorCatalog.InvalidSelector,
                $"'{ScalarNode.Shorten(selector)}' is not a namespace selector: cluster/namespace, '*' for either part, or '*' as the last "
                + $"character of the namespace{advice}");
    }

    private static bool IsPart(string part) => part == "*" || NameRule.IsName(part.TrimEnd('*').TrimEnd('-'));

    [GeneratedRegex(@"\A(?<cluster>\*|[^/*]+)/(?<namespace>\*|[^/*]+\*?)\z")]
    private static partial Regex Form();
}
