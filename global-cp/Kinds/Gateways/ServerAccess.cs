using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.GlobalControlPlane.Istio.Access;
using HybridMesh.GlobalControlPlane.Istio.Envoy;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Who may call a server, and how often; each part with the name of the field that says it.</summary>
internal sealed record ServerAccess
{
    public static ServerAccess Open { get; } = new();

    public Authentication? Authentication { get; init; }

    public Authorization? Authorization { get; init; }

    public RateLimiting? RateLimiting { get; init; }

    public string AuthenticationField { get; private init; } = "authentication";

    public string AuthorizationField { get; private init; } = "authorization";

    /// <summary>Tokens that are accepted; empty when no token is asked for.</summary>
    public IReadOnlyList<JwtRule> Tokens => Authentication switch
    {
        { Rules.Jwt: { Count: > 0 } rules } => rules,
        { Jwt: { } rule } => [rule],
        _ => [],
    };

    public bool IsTokenRequired => Authentication is { RequireJwt: true, Oidc: null };

    public ServerDemands Demands =>
        DemandsOf(Authentication) | DemandsOf(Authorization) | DemandsOf(RateLimiting);

    /// <summary>The fields that are set, with what each asks for.</summary>
    public IEnumerable<(string Field, ServerDemands Demands)> Fields =>
        new (string Field, ServerDemands Demands)[]
        {
            (AuthenticationField, DemandsOf(Authentication)),
            (AuthorizationField, DemandsOf(Authorization)),
            ("rateLimiting", DemandsOf(RateLimiting)),
        }.Where(part => part.Demands is not ServerDemands.None);

    /// <param name="authentication">Who callers are.</param>
    /// <param name="authorization">What they may do; the form for workloads of the mesh is the same in another place.</param>
    /// <param name="limiting">How often.</param>
    public static ServerAccess Of(Authentication? authentication, Authorization? authorization, RateLimiting? limiting) => new()
    {
        Authentication = authentication,
        Authorization = authorization?.MeshInternalAuthz is { } inside ? authorization with { External = inside.External } : authorization,
        RateLimiting = limiting,
    };

    /// <summary>The reserved twins of old documents count only where the field itself is absent.</summary>
    public ServerAccess OrOld(OldAuthentication? authentication, Authorization? authorization) => this with
    {
        Authentication = Authentication ?? (authentication is null ? null : new Authentication { Jwt = authentication.Jwt }),
        AuthenticationField = Authentication is null ? "xxxOldAuthentication" : AuthenticationField,
        Authorization = Authorization ?? authorization,
        AuthorizationField = Authorization is null ? "xxxOldAuthorization" : AuthorizationField,
    };

    private ServerDemands DemandsOf(Authentication? authentication) => authentication switch
    {
        null => ServerDemands.None,
        { Oidc: not null } => ServerDemands.BrowserLogin,
        _ when Tokens.Count > 0 || IsTokenRequired => ServerDemands.Tokens,
        _ => ServerDemands.Nothing,
    };

    private ServerDemands DemandsOf(Authorization? authorization) => authorization switch
    {
        null => ServerDemands.None,
        { External: { } external } => IsAddress(external.Uri) ? ServerDemands.Authorizer : ServerDemands.Unreadable,
        { Local: { } local } when LocalDenials.Of(local, Tokens.Count > 0) is null => ServerDemands.Rules | ServerDemands.TooManyRules,
        { Local: not null } => ServerDemands.Rules,
        _ => ServerDemands.Nothing,
    };

    private static ServerDemands DemandsOf(RateLimiting? limiting) => limiting switch
    {
        null => ServerDemands.None,
        { Settings: not null } => ServerDemands.PlatformLimits,
        { ExternalService: { } service } => IsAddress(service.RateLimitServerUri) ? ServerDemands.LimitServer : ServerDemands.Unreadable,
        { Local: { } local } when local.Rules.SelectMany(rule => rule.Dimensions).Any(LimitDimension.CountsEachValue) =>
            ServerDemands.OwnLimits | ServerDemands.LimitsOfEachValue,
        { Local: not null } => ServerDemands.OwnLimits,
        _ => ServerDemands.Nothing,
    };

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0;
}
