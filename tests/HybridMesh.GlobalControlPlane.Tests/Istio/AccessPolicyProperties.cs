using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.GlobalControlPlane.Istio.Access;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Istio;

/// <summary>What policies deny is exactly what the server's rules do not let pass.</summary>
public sealed class AccessPolicyProperties
{
    private const string Hostname = "one.example.com";

    // The same servers in every run, so that a failure is one of the code.
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261121, 42195);

    [Fact]
    public void Policy_Should_DenyWhatTheServerDoesNotLetPass_When_AnythingIsAsked() =>
        Check.One(Run, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var access = new ServerAccess
            {
                Authentication = RandomPolicies.Authentication(random),
                Authorization = random.Next(5) == 0 ? null : new Authorization { Local = RandomPolicies.LocalRules(random) },
            };
            var policy = new AccessPolicy();
            policy.Add(Server(access), [80], [15443]);
            var spec = policy.ToSpec([]);
            for (var count = 0; count < 40; count++)
            {
                var request = SampleRequest.Of(random);

                Assert.Equal(IsOwn(request) && !MayPass(access, request), PolicyJudge.Denies(spec, request));
            }
        }));

    private static GatewayServer Server(ServerAccess access) =>
        new() { Path = "spec.http[0]", Hostname = Hostname, Port = 80, Tls = null, Rules = [], Access = access };

    private static bool IsOwn(SampleRequest request) =>
        (request.Host == Hostname || request.Host.StartsWith($"{Hostname}:", StringComparison.Ordinal)) && request.Port is 80 or 15443;

    // The words of the reference, as directly as they can be said.
    private static bool MayPass(ServerAccess access, SampleRequest request)
    {
        var hasToken = request.Claims.Count > 0;
        var isTaken = access.Tokens.Any(rule =>
            request.Claims.GetValueOrDefault("iss", []).Contains(rule.Issuer)
            && access.Tokens.Where(other => other.Issuer == rule.Issuer).Any(other =>
                other.Audiences.Count == 0 || other.Audiences.Intersect(request.Claims.GetValueOrDefault("aud", [])).Any()));
        if ((access.Tokens.Count > 0 && hasToken && !isTaken) || (access.IsTokenRequired && !isTaken))
        {
            return false;
        }

        return access.Authorization?.Local is not { } local
            || local.Rules.Any(rule =>
                (rule.From.Count == 0 || (access.Tokens.Count > 0 && rule.From.Any(source => Has(source.Jwt, request))))
                && (rule.To.Count == 0 || rule.To.Any(target => Is(target, request))));
    }

    private static bool Has(JwtClaims claims, SampleRequest request) =>
        request.Claims.Count > 0
        && (claims.Iss is null || request.Claims["iss"].Contains(claims.Iss))
        && (claims.Sub is null || request.Claims.GetValueOrDefault("sub", []).Contains(claims.Sub))
        && claims.Other.All(claim => request.Claims.GetValueOrDefault(claim.Key, []).Contains(claim.Value));

    private static bool Is(LocalAuthorizationTarget target, SampleRequest request) =>
        (target.Paths.Count == 0 || target.Paths.Any(path => PolicyJudge.Matches(path, request.Path)))
        && (target.Methods.Count == 0 || target.Methods.Contains(request.Method));
}
