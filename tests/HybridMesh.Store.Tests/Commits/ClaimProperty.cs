using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Store.Commits;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Commits;

/// <summary>Whatever is written in whatever order: no name ever has two holders, and nothing is refused without need.</summary>
public sealed class ClaimProperty : StoreTest
{
    private const int Histories = 1000;

    private static readonly string[] Scopes = ["c1", "c2", "c3"];
    private static readonly string[] Holders = ["alice", "bob"];

    // Long enough that every two patterns of the generator that can meet do meet in one of them.
    private static readonly string[] Names = [.. from length in Enumerable.Range(1, 3) from name in Words(length) select name];

    private int _case;

    [Fact]
    public void Claims_Should_HaveOneHolderEach_When_RandomWritesRun() =>
        Prop.ForAll(Gen.ArrayOf(Write(), 6).ToArbitrary(), Run).Check(Config.QuickThrowOnFailure.WithMaxTest(Histories));

    private bool Run((int Resource, string Holder, string[] Patterns)[] writes) => RunAsync(writes).GetAwaiter().GetResult();

    private async Task<bool> RunAsync((int Resource, string Holder, string[] Patterns)[] writes)
    {
        var space = $"o/case{++_case}"; // each history has a space of its own
        await CommittedAsync(Put(space));
        var stored = new Dictionary<string, Claim[]>();
        foreach (var (resource, holder, patterns) in writes)
        {
            var fqn = $"{space}/w/{holder}{resource}";
            Claim[] claims = [.. patterns.Distinct().Select(pattern => new Claim(space, holder, pattern))];
            var others = stored.Where(entry => entry.Key != fqn).SelectMany(entry => entry.Value).Where(claim => claim.Holder != holder).ToList();
            var isFree = !claims.Any(claim => others.Exists(other => Meet(claim.Pattern, other.Pattern)));

            var result = await CommitAsync(Put(fqn, $$"""{"claims":"{{string.Join(' ', patterns)}}"}""") with { Claims = claims });

            Assert.Equal(isFree, result is not CommitResult.Refused);
            if (isFree)
            {
                stored[fqn] = claims;
            }
        }

        return true;
    }

    private static Gen<(int Resource, string Holder, string[] Patterns)> Write() =>
        from resource in Gen.Choose(1, 2)
        from holder in Gen.Elements(Holders)
        from patterns in Gen.ArrayOf(Pattern(), 2)
        select (resource, holder, patterns);

    private static Gen<string> Pattern() =>
        from scope in Gen.Elements("*", "c1", "c2")
        from name in Gen.Elements("a", "b", "ab", "ba", "a*", "ab*", "b*", "*")
        select $"{scope}/{name}";

    private static bool Meet(string one, string other) =>
        Scopes.Any(scope => Names.Any(name => Matches(one, scope, name) && Matches(other, scope, name)));

    private static bool Matches(string pattern, string scope, string name)
    {
        var parts = pattern.Split('/');
        return (parts[0] == "*" || parts[0] == scope)
            && (parts[1].EndsWith('*') ? name.StartsWith(parts[1].TrimEnd('*'), StringComparison.Ordinal) : name == parts[1]);
    }

    private static IEnumerable<string> Words(int length) =>
        length == 0 ? [""] : Words(length - 1).SelectMany(word => new[] { word + "a", word + "b" });
}
