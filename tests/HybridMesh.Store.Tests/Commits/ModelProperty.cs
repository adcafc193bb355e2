using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Store.Commits;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Tests.Support;
using Xunit;

namespace HybridMesh.Store.Tests.Commits;

/// <summary>Random commits do to the store what they do to a model of a few lines.</summary>
public sealed class ModelProperty : StoreTest
{
    private static readonly string[] Paths = ["", "/t/a", "/t/b", "/t/a/w/x", "/t/a/w/y", "/t/b/w/x"];

    // Now and then everything is put at once, so that there is something to refuse, to delete and to leave alone.
    private static readonly Step[] Everything = [.. Paths.Select(path => new Step(path, "put", "any", """{"n":0}""", false))];

    private readonly Dictionary<string, int> _outcomes = [];
    private int _case;

    [Fact]
    public async Task Store_Should_EqualTheModel_When_RandomCommitsRun()
    {
        Prop.ForAll(Commits().ToArbitrary(), Run).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

        Assert.All(["Committed", "Unchanged", "Refused"], outcome => Assert.InRange(_outcomes.GetValueOrDefault(outcome), 10, int.MaxValue));
        Assert.IsType<ChainVerification.Intact>(await Store.Log.VerifyAsync(CancellationToken.None));
    }

    private bool Run(Step[][] commits) => RunAsync(commits).GetAwaiter().GetResult();

    private async Task<bool> RunAsync(Step[][] commits)
    {
        var root = $"o/case{++_case}"; // each case has names of its own
        var model = new ModelStore();
        var head = await Store.Log.ReadHeadAsync(CancellationToken.None);
        foreach (var steps in commits)
        {
            Operation[] operations = [.. steps.DistinctBy(step => step.Path).Select(step => step.ToOperation(root, model))];
            var expected = model.Commit(operations);
            var actual = await CommitAsync(operations);
            Assert.Equal(expected, actual.GetType().Name);
            _outcomes[expected] = _outcomes.GetValueOrDefault(expected) + 1;
            var after = await Store.Log.ReadHeadAsync(CancellationToken.None);
            Assert.Equal(head.Revision + (actual is CommitResult.Committed ? 1 : 0), after.Revision);
            head = after;
            await RememberEtagsAsync(root, model);
        }

        return true;
    }

    private async Task RememberEtagsAsync(string root, ModelStore model)
    {
        var snapshot = await Store.Log.ReadSnapshotAsync(CancellationToken.None);
        var stored = snapshot.Resources
            .Where(resource => resource.Fqn == root || resource.Fqn.StartsWith(root + "/", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            model.State.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value)),
            stored.Select(resource => (resource.Fqn, new ModelStore.Entry(CanonicalJson.OfObject(resource.Document), resource.IsProtected))));
        model.Etags = stored.ToDictionary(resource => resource.Fqn, resource => resource.Etag);
    }

    private static Gen<Step[][]> Commits() =>
        Gen.Choose(4, 9).SelectMany(count => Steps().ArrayOf(count)).Select(commits => (Step[][])[Everything, .. commits]);

    private static Gen<Step[]> Steps() => Gen.Frequency(
        (1, Gen.Constant(Everything)), (4, Gen.Choose(1, 3).SelectMany(count => Step().ArrayOf(count))));

    private static Gen<Step> Step() =>
        from path in Gen.Elements(Paths)
        from action in Gen.Elements("put", "put", "put", "put", "delete", "cascade")
        from precondition in Gen.Frequency(
            (10, Gen.Constant("any")), (2, Gen.Elements("present", "current")), (1, Gen.Elements("absent", "stale")))
        from number in Gen.Choose(0, 1)
        from isProtected in Gen.Frequency((1, Gen.Constant(true)), (12, Gen.Constant(false)))
        select new Step(path, action, precondition, $$"""{"n":{{number}}}""", isProtected);
}
