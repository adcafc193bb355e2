using System.Text.Json.Nodes;

namespace HybridMesh.GlobalControlPlane.Tests.Istio;

/// <summary>Decides as Istio does whether a DENY policy denies a request: written from its documentation, not from what makes policies.</summary>
internal static class PolicyJudge
{
    public static bool Denies(JsonObject policy, SampleRequest request) =>
        policy["rules"]!.AsArray().Any(rule =>
            All(rule!["from"], from => Source(from["source"]!, request)) && All(rule["to"], to => Operation(to["operation"]!, request)) && Conditions(rule["when"], request));

    /// <summary>Exact, <c>prefix*</c>, <c>*suffix</c>, or <c>*</c> for anything that is there.</summary>
    public static bool Matches(string pattern, string value) => pattern switch
    {
        "*" => value.Length > 0,
        ['*', .. var end] => value.EndsWith(end, StringComparison.Ordinal),
        [.. var start, '*'] => value.StartsWith(start, StringComparison.Ordinal),
        _ => pattern == value,
    };

    // Items are alternatives; a list that is absent asks for nothing.
    private static bool All(JsonNode? list, Func<JsonNode, bool> holds) => list is null || list.AsArray().Any(item => holds(item!));

    private static bool Source(JsonNode source, SampleRequest request) =>
        source.AsObject().All(field => field.Key switch
        {
            "notPrincipals" => !Any(field.Value!, request.Principal),
            _ => throw new NotSupportedException(field.Key),
        });

    private static bool Operation(JsonNode operation, SampleRequest request) =>
        operation.AsObject().All(field => field.Key switch
        {
            "hosts" => Any(field.Value!, request.Host),
            "ports" => Any(field.Value!, $"{request.Port}"),
            "paths" => Any(field.Value!, request.Path),
            "methods" => Any(field.Value!, request.Method),
            "notPaths" => !Any(field.Value!, request.Path),
            "notMethods" => !Any(field.Value!, request.Method),
            _ => throw new NotSupportedException(field.Key),
        });

    private static bool Conditions(JsonNode? conditions, SampleRequest request) =>
        conditions is null || conditions.AsArray().All(condition => Condition(condition!, Attribute(condition!["key"]!.GetValue<string>(), request)));

    private static bool Condition(JsonNode condition, string[] values) =>
        (condition["values"] is not { } wanted || values.Any(value => Any(wanted, value)))
        && (condition["notValues"] is not { } unwanted || !values.Any(value => Any(unwanted, value)));

    private static string[] Attribute(string key, SampleRequest request) =>
        key switch
        {
            "connection.sni" => request.ServerName.Length == 0 ? [] : [request.ServerName],
            "request.auth.audiences" => request.Claims.GetValueOrDefault("aud", []),
            _ => request.Claims.GetValueOrDefault(key["request.auth.claims[".Length..^1], []),
        };

    private static bool Any(JsonNode patterns, string value) => patterns.AsArray().Any(pattern => Matches(pattern!.GetValue<string>(), value));
}
