using System.Collections;
using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing.Cel;

/// <summary>The functions of CEL, its string extensions and the Kubernetes libraries, as far as the definitions use them.</summary>
internal static class CelFunctions
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    private static readonly Dictionary<string, Func<object?[], object?>> Known = new()
    {
        ["size"] = arguments => Size(arguments[0]),
        ["startsWith"] = arguments => Text(arguments, 0).StartsWith(Text(arguments, 1), StringComparison.Ordinal),
        ["endsWith"] = arguments => Text(arguments, 0).EndsWith(Text(arguments, 1), StringComparison.Ordinal),
        ["contains"] = arguments => Text(arguments, 0).Contains(Text(arguments, 1), StringComparison.Ordinal),
        ["matches"] = arguments => Patterns.GetOrAdd(Text(arguments, 1), GoPattern.Compile).IsMatch(Text(arguments, 0)),
        ["substring"] = arguments => Substring(Text(arguments, 0), arguments[1..]),
        ["split"] = arguments => Text(arguments, 0).Split(Text(arguments, 1)).ToList<object?>(),
        ["int"] = arguments => Int(arguments[0]),
        ["duration"] = arguments => Duration(Text(arguments, 0)),
        ["isIP"] = arguments => IsIp(Text(arguments, 0)),
        ["isURL"] = arguments => CelUrl.TryParse(Text(arguments, 0)) is not null,
        ["url"] = arguments => CelUrl.TryParse(Text(arguments, 0)) ?? throw new CelException($"URL parse error: {arguments[0]}"),
        ["getScheme"] = arguments => CelValue.As<CelUrl>(arguments[0]).Scheme,
    };

    public static bool Has(string name) => Known.ContainsKey(name);

    public static object? Call(string name, object?[] arguments) => Known[name](arguments);

    private static string Text(object?[] arguments, int index) => CelValue.As<string>(arguments[index]);

    private static long Size(object? value) => value switch
    {
        string text => text.EnumerateRunes().Count(),
        ICollection collection => collection.Count,
        _ => throw new CelException("no such overload: size"),
    };

    private static string Substring(string text, object?[] range)
    {
        var runes = text.EnumerateRunes().ToArray();
        var start = CelValue.As<long>(range[0]);
        var end = range.Length > 1 ? CelValue.As<long>(range[1]) : runes.Length;
        return start < 0 || start > end || end > runes.Length
            ? throw new CelException($"index out of range: {start}-{end}")
            : string.Concat(runes[(int)start..(int)end]);
    }

    private static long Int(object? value) => value switch
    {
        long whole => whole,
        string text when long.TryParse(text, out var parsed) => parsed,
        _ => throw new CelException($"type conversion error: {value} is not an int"),
    };

    private static CelDuration Duration(string text) =>
        new(GoDuration.Nanoseconds(text) ?? throw new CelException($"type conversion error: {text} is not a duration"));

    private static bool IsIp(string text) =>
        IPAddress.TryParse(text, out _) && (text.Contains(':') || text.Count(character => character == '.') == 3);
}
