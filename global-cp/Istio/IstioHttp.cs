using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>Conditions and actions on HTTP requests, from what users write to the items of a VirtualService.</summary>
internal static partial class IstioHttp
{
    public static JsonObject Match(HttpMatchCondition condition) => new JsonObject()
        .With("uri", condition.Uri is null ? null : Text(condition.Uri))
        .With("headers", new JsonObject(condition.Headers
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), (JsonNode?)Text(header.Value)))));

    public static JsonObject Redirect(Redirect redirect) => new JsonObject()
        .With("uri", redirect.Uri)
        .With("authority", redirect.Authority)
        .With("scheme", redirect.Scheme)
        .With("port", redirect.Port)
        .With("redirectCode", redirect.RedirectCode);

    public static JsonObject DirectResponse(DirectResponse response) => new JsonObject { ["status"] = response.Status }
        .With("body", new JsonObject().With("string", response.Body?.String).With("bytes", response.Body?.Bytes));

    public static JsonObject Status(int status) => new() { ["status"] = status };

    /// <summary>Without one Istio sets no limit, and it refuses a limit of zero.</summary>
    public static string? Timeout(TimeSpan? timeout) => timeout is { } limit && limit > TimeSpan.Zero
        ? string.Create(CultureInfo.InvariantCulture, $"{limit.TotalSeconds:0.#########}s")
        : null;

    public static JsonObject? Rewrite(HttpRewrite? rewrite) => rewrite is null
        ? null
        : new JsonObject().With("uri", rewrite.Uri).With("authority", rewrite.Authority);

    public static JsonObject? Headers(HeaderChanges? changes) => changes is null
        ? null
        : new JsonObject().With("request", Change(changes.Request)).With("response", Change(changes.Response));

    /// <summary>Istio takes ages in whole seconds; a fraction is rounded down.</summary>
    public static JsonObject? Cors(CorsPolicy? cors) => cors is null
        ? null
        : new JsonObject()
            .With("allowOrigins", new JsonArray([.. cors.AllowOrigin.Select(Origin)]))
            .With("allowMethods", ManifestJson.Strings(cors.AllowMethods))
            .With("allowHeaders", ManifestJson.Strings(cors.AllowHeaders))
            .With("exposeHeaders", ManifestJson.Strings(cors.ExposeHeaders))
            .With("maxAge", cors.MaxAge is { } age ? $"{(long)age.TotalSeconds}s" : null)
            .With("allowCredentials", cors.AllowCredentials);

    private static JsonObject Origin(string origin) => origin == "*" ? new() { ["regex"] = ".*" } : new() { ["exact"] = origin };

    private static JsonObject? Change(HeaderChange? change) => change is null
        ? null
        : new JsonObject()
            .With("set", ManifestJson.Map(change.Set.Select(Escaped)))
            .With("add", ManifestJson.Map(change.Add.Select(Escaped)))
            .With("remove", ManifestJson.Strings(change.Remove));

    private static JsonObject Text(StringMatch match) => match switch
    {
        { Exact: { } exact } => new() { ["exact"] = exact },
        { Prefix: { } prefix } => new() { ["prefix"] = prefix },
        { Regex: { } regex } => new() { ["regex"] = regex },
        _ => [],
    };

    // Envoy substitutes %...%; a percent sign that is none of that must be doubled, or the object is refused.
    private static KeyValuePair<string, string> Escaped(KeyValuePair<string, string> header) =>
        Substitutions.IsMatch(header.Value)
            ? header
            : KeyValuePair.Create(header.Key, header.Value.Replace("%", "%%", StringComparison.Ordinal));

    [GeneratedRegex(@"^([^%]|%%|%[A-Z_0-9]+(\([^%]*\))?(:[0-9]+)?%)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Substitutions { get; }
}
