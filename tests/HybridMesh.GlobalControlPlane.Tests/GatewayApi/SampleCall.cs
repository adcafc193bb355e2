using System.Text.RegularExpressions;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.GlobalControlPlane.GatewayApi.Rules;

namespace HybridMesh.GlobalControlPlane.Tests.GatewayApi;

/// <summary>A request, and whether it meets conditions: as users write them, and as Gateway API understands them.</summary>
internal sealed record SampleCall(string RequestPath, IReadOnlyDictionary<string, string> Headers)
{
    public static SampleCall Of(Random random) => new(
        random.Next(6) == 0 ? "/" : Path(random) + Pick(random, "", "", "/", "b"),
        new Dictionary<string, string> { [":method"] = Method(random), ["x"] = Value(random), ["y"] = Value(random) }
            .Where(header => header.Key == ":method" || random.Next(3) > 0).ToDictionary());

    public static string Path(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"/{Pick(random, "a", "b")}"));

    public static string Method(Random random) => Pick(random, "GET", "POST");

    public static string Value(Random random) => Pick(random, "a", "ab", "c");

    public bool Meets(HttpMatchCondition condition) =>
        (condition.Uri is null || Meets(RequestPath, condition.Uri))
        && condition.Headers.All(header => Headers.TryGetValue(header.Key, out var value) && Meets(value, header.Value));

    public bool Meets(RouteMatch match) =>
        IsBelow(match.Path)
        && (match.Method is null || match.Method == Headers[":method"])
        && match.Headers.All(header => Headers.TryGetValue(header.Key, out var value)
            && (header.Value.IsRegex ? IsWhole(header.Value.Value, value) : header.Value.Value == value));

    // The words of the reference of Gateway API: by elements of the path, each of which is the same.
    private bool IsBelow(PathCondition path) => path switch
    {
        PathCondition.Exact exact => RequestPath == exact.Path,
        PathCondition.Prefix prefix => RequestPath.Split('/')[1..].Take(Elements(prefix)).SequenceEqual(prefix.Path.Split('/')[1..]),
        PathCondition.Pattern pattern => IsWhole(pattern.Regex, RequestPath),
        _ => false,
    };

    private static int Elements(PathCondition.Prefix prefix) => prefix.Path.Split('/').Length - 1;

    private static bool Meets(string text, StringMatch match) => match switch
    {
        { Exact: { } exact } => text == exact,
        { Prefix: { } prefix } => text.StartsWith(prefix, StringComparison.Ordinal),
        { Regex: { } regex } => IsWhole(regex, text),
        _ => false,
    };

    private static bool IsWhole(string regex, string text) => Regex.IsMatch(text, $"^(?:{regex})$");

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
