using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>Filters of a rule of an HTTPRoute; each null where the rule needs none.</summary>
internal static partial class HttpFilters
{
    private const int MaxEntries = 16;
    private const int MaxValue = 4096;
    private const int MaxPath = 1024;
    private const int MaxAge = 1_000_000;

    // That a browser may ask for.
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "*"];

    public static JsonObject? RequestHeaders(HeaderChange? change) => Headers("RequestHeaderModifier", "requestHeaderModifier", change);

    public static JsonObject? ResponseHeaders(HeaderChange? change) => Headers("ResponseHeaderModifier", "responseHeaderModifier", change);

    public static bool CanSay(HeaderChange? change) =>
        change is null
        || (change.Set.Count <= MaxEntries && change.Add.Count <= MaxEntries && change.Remove.Count <= MaxEntries
            && change.Set.Concat(change.Add).All(header => header.Value.Length is > 0 and <= MaxValue));

    public static bool CanSay(HttpRewrite? rewrite) => rewrite?.Authority is not { } authority || Hostname().IsMatch(authority);

    public static JsonObject Rewrite(string? hostname, JsonObject? path) =>
        Of("URLRewrite", "urlRewrite", new JsonObject().With("hostname", hostname).With("path", path));

    /// <summary>Null when it cannot be said.</summary>
    /// <param name="redirect">What is written.</param>
    /// <param name="ownPort">The default port of the scheme of the request: without one the listener's would be kept.</param>
    public static JsonObject? Redirect(Redirect redirect, int ownPort)
    {
        var authority = redirect.Authority?.Split(':');
        var port = redirect.Port ?? (authority is [_, var text] && int.TryParse(text, out var number) ? number : redirect.Scheme is null ? ownPort : null);
        return authority is { Length: > 2 } || (authority is not null && !Hostname().IsMatch(authority[0])) || redirect.Uri?.Length > MaxPath
            ? null
            : Of("RequestRedirect", "requestRedirect", new JsonObject()
                .With("scheme", redirect.Scheme)
                .With("hostname", authority?[0])
                .With("path", redirect.Uri is { } uri ? new JsonObject { ["type"] = "ReplaceFullPath", ["replaceFullPath"] = uri } : null)
                .With("port", port)
                .With("statusCode", redirect.RedirectCode ?? 301));
    }

    /// <summary>Null when it cannot be said.</summary>
    public static JsonObject? Cors(CorsPolicy cors)
    {
        var isSayable = cors.AllowOrigin.All(origin => Origin().IsMatch(origin))
            && cors.AllowMethods.All(Methods.Contains)
            && cors.AllowHeaders.Concat(cors.ExposeHeaders).All(name => Token().IsMatch(name))
            && new[] { cors.AllowOrigin, cors.AllowHeaders, cors.ExposeHeaders }.All(list => list.Count <= 64);
        return isSayable
            ? Of("CORS", "cors", new JsonObject()
                .With("allowOrigins", Set(cors.AllowOrigin))
                .With("allowMethods", Set(cors.AllowMethods))
                .With("allowHeaders", Set(cors.AllowHeaders))
                .With("exposeHeaders", ManifestJson.Strings(cors.ExposeHeaders.Distinct()))
                .With("maxAge", cors.MaxAge is { TotalSeconds: >= 1 } age ? (int)Math.Min(age.TotalSeconds, MaxAge) : null)
                .With("allowCredentials", cors.AllowCredentials is true ? true : null)) // false is not known to older definitions
            : null;
    }

    private static JsonObject? Headers(string type, string member, HeaderChange? change) =>
        change is null or { Set.Count: 0, Add.Count: 0, Remove.Count: 0 }
            ? null
            : Of(type, member, new JsonObject()
                .With("set", Values(change.Set))
                .With("add", Values(change.Add))
                .With("remove", ManifestJson.Strings(change.Remove.Distinct())));

    private static JsonArray Values(IReadOnlyDictionary<string, string> headers) =>
    [
        .. headers.OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => new JsonObject { ["name"] = header.Key, ["value"] = header.Value }),
    ];

    // What allows all stands alone.
    private static JsonArray Set(IReadOnlyList<string> items) => ManifestJson.Strings(items.Contains("*") ? ["*"] : items.Distinct());

    private static JsonObject Of(string type, string member, JsonObject content) => new() { ["type"] = type, [member] = content };

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Hostname();

    [GeneratedRegex(@"\A(\*|https?://((\*\.)?([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+|\*)(:[0-9]{1,5})?)\z")]
    private static partial Regex Origin();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+\-.^_`|~]{1,256}\z")]
    private static partial Regex Token();
}
