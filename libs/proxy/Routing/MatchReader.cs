using HybridMesh.Proxy.Configuration;
using Wire = HybridMesh.Discovery.Gateway;

namespace HybridMesh.Proxy.Routing;

/// <summary>Reads one match of a rule.</summary>
internal static class MatchReader
{
    public static RequestMatch? Read(Wire.Match match, string path, Problems problems)
    {
        var headers = new List<HeaderMatch>();
        foreach (var (name, value) in match.Headers)
        {
            var place = $"{path}.headers.{name}";
            if (name.StartsWith(':') && !HeaderMatch.PseudoHeaders.Contains(name))
            {
                problems.Add(place, $"unknown pseudo header; known are {string.Join(", ", HeaderMatch.PseudoHeaders)}");
            }

            if (Read(value, place, problems) is { } text)
            {
                headers.Add(new HeaderMatch(name, text));
            }
        }

        var onPath = match.Path is null ? null : Read(match.Path, path + ".path", problems);
        return onPath is null && headers.Count == 0 ? null : new RequestMatch(onPath, headers);
    }

    private static TextMatch? Read(Wire.StringMatch match, string path, Problems problems)
    {
        switch (match.KindCase)
        {
            case Wire.StringMatch.KindOneofCase.Exact:
                return new TextMatch.Exact(match.Exact);
            case Wire.StringMatch.KindOneofCase.Prefix:
                return new TextMatch.Prefix(match.Prefix);
            case Wire.StringMatch.KindOneofCase.Regex:
                if (PatternReader.Read(match.Regex, out var problem) is { } regex)
                {
                    return new TextMatch.Pattern(regex);
                }

                problems.Add(path + ".regex", problem!);
                return null;
            default:
                problems.Add(path, "needs one of exact, prefix, regex");
                return null;
        }
    }
}
