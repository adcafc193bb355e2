using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HybridMesh.GlobalControlPlane.Istio.Egress;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Istio;

/// <summary>What policies let out of the mesh is exactly what rules permit.</summary>
public sealed class EgressPolicyProperties
{
    private const string Hostname = "one.example.com";
    private static readonly string[] Accounts = ["shop/web", "shop/job", "bank/web"];
    private static readonly string[] Paths = ["/", "/a", "/a/", "/a/*", "/a/b", "/a/b*", "/b", "/b*", "/*"];

    // The same rules in every run, so that a failure is one of the code.
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261121, 42195);

    [Fact]
    public void Policy_Should_DenyWhatNoRulePermits_When_AnythingIsAsked() =>
        Check.One(Run, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            ImmutableArray<EgressRule> rules = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Rule(random))];
            var policy = new EgressPolicy();
            foreach (var denial in EgressDenial.Of(rules)!)
            {
                policy.Add(Hostname, denial, [.. denial.Allowed.SelectMany(PrincipalsOf)]);
            }

            var spec = policy.ToSpec([], [15443]);
            for (var count = 0; count < 40; count++)
            {
                var request = SampleRequest.Of(random) with { Principal = random.Next(8) == 0 ? "" : Principal(Accounts[random.Next(Accounts.Length)]) };

                Assert.Equal(IsOwn(request) && !rules.Any(rule => Permits(rule, request)), PolicyJudge.Denies(spec, request));
            }
        }));

    private static EgressRule Rule(Random random) =>
        new("", new EgressWorkloads.WithAccounts([.. Some(random, Accounts)]), [.. Some(random, Paths)], [.. Some(random, "GET", "POST", "PUT")]);

    private static IEnumerable<string> PrincipalsOf(EgressRule rule) => ((EgressWorkloads.WithAccounts)rule.Callers).Accounts.Select(Principal);

    private static string Principal(string account) => $"east.local/ns/{account.Replace("/", "/sa/", StringComparison.Ordinal)}";

    private static bool IsOwn(SampleRequest request) =>
        (request.Host == Hostname || request.Host.StartsWith($"{Hostname}:", StringComparison.Ordinal)) && request.Port is 15443;

    // The words of the reference, as directly as they can be said.
    private static bool Permits(EgressRule rule, SampleRequest request) =>
        PrincipalsOf(rule).Contains(request.Principal)
        && (rule.Paths.IsEmpty || rule.Paths.Any(path => PolicyJudge.Matches(path, request.Path)))
        && (rule.Methods.IsEmpty || rule.Methods.Contains(request.Method));

    private static IEnumerable<string> Some(Random random, params string[] choices) => choices.Where(_ => random.Next(3) == 0);
}
