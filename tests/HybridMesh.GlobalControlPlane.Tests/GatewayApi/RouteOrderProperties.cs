using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.GlobalControlPlane.GatewayApi.Rules;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.GatewayApi;

/// <summary>By the precedence of Gateway API every request gets to the first rule that matches it.</summary>
public sealed class RouteOrderProperties
{
    // The same rules in every run, so that a failure is one of the code.
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261121, 42195);

    [Fact]
    public void MakeExplicit_Should_LeadToTheFirstRuleThatMatches_When_AnythingIsAsked() => Check(breaksTies: false);

    [Fact]
    public void MakeExplicit_Should_NotDependOnTheOrderOfWriting_When_TiesAreBroken() => Check(breaksTies: true);

    private static void Check(bool breaksTies)
    {
        var said = 0;
        FsCheck.Check.One(Run, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var server = Server(random);
            if (SegmentPrefixes.In(server).Any() || RouteOrder.MakeExplicit(Read(server), breaksTies) is not { } entries)
            {
                return;
            }

            said++;
            for (var count = 0; count < 40; count++)
            {
                var request = SampleCall.Of(random);
                var expected = server.Rules.Index().Where(rule => rule.Item.Match.Count == 0 || rule.Item.Match.Any(request.Meets))
                    .Select(rule => (int?)rule.Index).FirstOrDefault();

                Assert.Equal(expected, ChosenBy(request, entries, breaksTies));
            }
        }));
        Assert.InRange(said, 1000, int.MaxValue);
    }

    private static int? ChosenBy(SampleCall request, IReadOnlyList<RouteEntry> entries, bool breaksTies)
    {
        var matching = entries.Where(entry => request.Meets(entry.Match)).ToList();
        var best = matching.Where(entry => matching.All(other => other.Rule == entry.Rule || entry.Match.PrecedenceOver(other.Match) >= 0)).ToList();
        Assert.True(matching.Count == 0 || best.Count > 0, "no match is above all others");
        if (breaksTies)
        {
            Assert.True(best.Select(entry => entry.Rule).Distinct().Count() <= 1, "two rules are equally good");
        }

        return best.Select(entry => (int?)entry.Rule).FirstOrDefault();
    }

    private static IEnumerable<RouteEntry> Read(GatewayServer server) =>
        from rule in server.Rules.Index()
        from match in rule.Item.Match.DefaultIfEmpty(new HttpMatchCondition())
        select new RouteEntry(new RouteConditions(takesRegex: true).Read(match, out _)!, rule.Index, null);

    private static GatewayServer Server(Random random) => new()
    {
        Path = "spec.http[0]",
        Hostname = "one.example.com",
        Port = 80,
        Tls = null,
        Rules = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new ServerRule(null)
        {
            Match = [.. Enumerable.Range(0, random.Next(0, 3)).SelectMany(_ => Conditions(random))],
        })],
    };

    // A prefix that ends with a slash comes with the path without it, so that it is the same by segments.
    private static IEnumerable<HttpMatchCondition> Conditions(Random random)
    {
        var headers = Enumerable.Range(0, random.Next(3)).Select(_ => Header(random)).DistinctBy(header => header.Key).ToDictionary();
        var path = SampleCall.Path(random);
        StringMatch?[] uris = random.Next(8) switch
        {
            0 or 1 => [null],
            2 => [new StringMatch { Regex = $"{Regex.Escape(path)}[a-b/]*" }],
            3 or 4 => [new StringMatch { Exact = path }],
            _ => [new StringMatch { Exact = path }, new StringMatch { Prefix = $"{path}/" }],
        };
        return uris.Select(uri => new HttpMatchCondition { Uri = uri, Headers = headers });
    }

    private static KeyValuePair<string, StringMatch> Header(Random random) => random.Next(6) switch
    {
        0 => KeyValuePair.Create(":method", new StringMatch { Exact = SampleCall.Method(random) }),
        1 => KeyValuePair.Create("x", new StringMatch { Prefix = "a" }),
        2 => KeyValuePair.Create("x", new StringMatch { Exact = SampleCall.Value(random) }),
        3 => KeyValuePair.Create("y", new StringMatch { Regex = "[ab]*" }),
        _ => KeyValuePair.Create("y", new StringMatch { Exact = SampleCall.Value(random) }),
    };
}
