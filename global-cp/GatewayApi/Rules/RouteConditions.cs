using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HybridMesh.Contracts.Fields.Http;

namespace HybridMesh.GlobalControlPlane.GatewayApi.Rules;

/// <summary>Reads conditions that users write as conditions of an HTTPRoute.</summary>
/// <param name="takesRegex">Whether the controller is known to match regular expressions as we do.</param>
internal sealed partial class RouteConditions(bool takesRegex)
{
    private const int MaxHeaders = 16;
    private const int MaxPath = 1024;
    private const int MaxHeaderValue = 4096;
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

    /// <summary>The same condition; null when it cannot be said, and then why.</summary>
    public RouteMatch? Read(HttpMatchCondition condition, out string? obstacle)
    {
        var path = Read(condition.Uri, out obstacle);
        var (method, headers) = ((string?)null, ImmutableSortedDictionary.CreateBuilder<string, HeaderCondition>(StringComparer.Ordinal));
        foreach (var (name, match) in condition.Headers.OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            if (name == ":method" && Methods.Contains(match.Exact))
            {
                method = match.Exact;
                continue;
            }

            headers[name.ToLowerInvariant()] = Read(name, match, ref obstacle);
        }

        obstacle ??= headers.Count > MaxHeaders ? $"a match has at most {MaxHeaders} headers" : null;
        return obstacle is null ? new RouteMatch(path, method, headers.ToImmutable()) : null;
    }

    private PathCondition Read(StringMatch? uri, out string? obstacle)
    {
        obstacle = null;
        switch (uri)
        {
            case { Exact: { } exact }:
                obstacle = ObstacleIn(exact);
                return new PathCondition.Exact(exact);
            case { Prefix: { } prefix }:
                obstacle = ObstacleIn(prefix);
                return new PathCondition.Prefix(prefix.TrimEnd('/'));
            case { Regex: { } regex }:
                obstacle = takesRegex ? null : "whether regular expressions are understood, and how, is up to the controller";
                return new PathCondition.Pattern(regex);
            default:
                return PathCondition.Any;
        }
    }

    private HeaderCondition Read(string name, StringMatch match, ref string? obstacle)
    {
        var condition = match switch
        {
            { Exact: { } exact } => new HeaderCondition(exact, false),
            { Prefix: { } prefix } => new HeaderCondition($"{Regex.Escape(prefix)}.*", true),
            _ => new HeaderCondition(match.Regex ?? ".*", true),
        };
        obstacle ??= (name, condition) switch
        {
            ([':', ..], _) => $"'{name}' cannot be matched",
            (_, { IsRegex: true }) when !takesRegex => "values of headers are compared as a whole, and regular expressions are up to the controller",
            (_, { Value.Length: 0 or > MaxHeaderValue }) => $"a value of a header has 1 to {MaxHeaderValue} characters",
            _ => null,
        };
        return condition;
    }

    private static string? ObstacleIn(string path) => path.Length <= MaxPath && Path().IsMatch(path) && !Dots().IsMatch(path)
        ? null
        : "the path has characters or parts that Gateway API refuses";

    [GeneratedRegex(@"\A/([-A-Za-z0-9._~!$&'()*+,;=:@]|%(?!2[fF])[0-9a-fA-F]{2}|/(?!/))*\z")]
    private static partial Regex Path();

    [GeneratedRegex(@"//|/\.\.?(/|\z)")]
    private static partial Regex Dots();
}
