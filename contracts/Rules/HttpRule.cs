using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Conditions on requests, changes of messages, and answers that need no service.</summary>
internal static partial class HttpRule
{
    private const int LongestRegex = 1024;

    public static IEnumerable<Violation> Check(string path, HttpMatchCondition condition)
    {
        if (condition.Uri is { } uri)
        {
            foreach (var violation in CheckMatch($"{path}.uri", uri, isPath: true))
            {
                yield return violation;
            }
        }

        foreach (var (name, match) in condition.Headers)
        {
            var at = $"{path}.headers[\"{name}\"]";
            foreach (var violation in CheckHeader(at, at, name, match))
            {
                yield return violation;
            }
        }
    }

    /// <summary>A condition on a header.</summary>
    /// <param name="namePath">Where the name is.</param>
    /// <param name="valuePath">Where the condition on the value is.</param>
    /// <param name="name">The name.</param>
    /// <param name="match">The condition; null when there is none.</param>
    public static IEnumerable<Violation> CheckHeader(string namePath, string valuePath, string name, StringMatch? match) =>
        (match is null ? [] : CheckMatch(valuePath, match, isPath: false)).Concat(CheckHeaderName(namePath, name, allowsPseudo: true));

    public static IEnumerable<Violation> Check(string path, HttpModifyAction? modify)
    {
        var sides = new[] { ("request", modify?.Headers?.Request), ("response", modify?.Headers?.Response) };
        foreach (var (side, change) in sides.Where(pair => pair.Item2 is not null))
        {
            var at = $"{path}.headers.{side}";
            var names = change!.Set.Keys.Select(name => ($"{at}.set[\"{name}\"]", name))
                .Concat(change.Add.Keys.Select(name => ($"{at}.add[\"{name}\"]", name)))
                .Concat(change.Remove.Select((name, index) => ($"{at}.remove[{index}]", name)));
            foreach (var violation in names.SelectMany(pair => CheckHeaderName(pair.Item1, pair.Item2, allowsPseudo: false)))
            {
                yield return violation;
            }
        }
    }

    public static IEnumerable<Violation> Check(string path, Redirect? redirect)
    {
        if (redirect is null)
        {
            yield break;
        }

        if (redirect is { Uri: null, Authority: null, Port: null, Scheme: null })
        {
            yield return new Violation(
                path, ErrorCatalog.RequiredField, "a redirect needs one of 'uri', 'authority', 'port' and 'scheme', or it leads to itself");
        }

        if (redirect.Scheme is not (null or "http" or "https"))
        {
            yield return new Violation(
                $"{path}.scheme", ErrorCatalog.InvalidPattern, $"must be 'http' or 'https', was '{ScalarNode.Shorten(redirect.Scheme)}'");
        }

        if (redirect.Authority is { } authority && Placeholders.Check($"{path}.authority", authority) is { } placeholder)
        {
            yield return placeholder;
        }
    }

    public static IEnumerable<Violation> Check(string path, DirectResponse? response)
    {
        if (response?.Body?.Bytes is { } bytes && !Convert.TryFromBase64String(bytes, new byte[bytes.Length], out _))
        {
            yield return new Violation($"{path}.body.bytes", ErrorCatalog.InvalidPattern, "is not base64");
        }
    }

    /// <summary>A condition on any text.</summary>
    public static IEnumerable<Violation> CheckText(string path, StringMatch match) => CheckMatch(path, match, isPath: false);

    private static IEnumerable<Violation> CheckMatch(string path, StringMatch match, bool isPath)
    {
        if (isPath && (match.Exact ?? match.Prefix) is { } start && !start.StartsWith('/'))
        {
            var field = match.Exact is null ? "prefix" : "exact";
            yield return new Violation(
                $"{path}.{field}", ErrorCatalog.InvalidPattern, $"'{ScalarNode.Shorten(start)}' can never match: a path begins with '/'");
        }

        if (match.Regex is { } regex && RegexProblem(regex) is { } problem)
        {
            yield return new Violation($"{path}.regex", ErrorCatalog.InvalidPattern, problem);
        }
    }

    // The automaton of .NET refuses what RE2 does: look-around, back references.
    private static string? RegexProblem(string regex)
    {
        if (regex.Length > LongestRegex)
        {
            return $"a regular expression has at most {LongestRegex} characters";
        }

        try
        {
            _ = new Regex(regex, RegexOptions.NonBacktracking);
            return null;
        }
        catch (ArgumentException exception)
        {
            return $"is not a regular expression: {exception.Message}";
        }
        catch (NotSupportedException)
        {
            return "uses look-around, a back reference or another construct that gateways do not support, or is too large";
        }
    }

    private static IEnumerable<Violation> CheckHeaderName(string path, string name, bool allowsPseudo)
    {
        var isName = Token().IsMatch(name) || (allowsPseudo && name is ":method" or ":path" or ":authority" or ":scheme");
        return isName ? [] : [new Violation(path, ErrorCatalog.InvalidPattern, $"'{ScalarNode.Shorten(name)}' is not the name of a header")];
    }

    // RFC 9110 5.6.2
    [GeneratedRegex(@"\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\z")]
    private static partial Regex Token();
}
