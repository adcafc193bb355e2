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
    private int _case;

    [Fact]
    public async Task Store_Should_EqualTheModel_When_RandomCommitsRun()
    {
        Prop.ForAll(Commits().ToArbitrary(), Run).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

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

    private static Gen<Step[][]> Commits() => Steps().ArrayOf().Where(commits => commits.Length is > 0 and < 12);

    private static Gen<Step[]> Steps() => Step().ArrayOf().Where(steps => steps.Length is > 0 and < 5);

    private static Gen<Step> Step() =>
        from path in Gen.Elements("", "", "/t/a", "/t/b", "/t/a/w/x", "/t/a/w/y", "/t/b/w/x")
        from action in Gen.Elements("put", "put", "put", "delete", "cascade")
        from precondition in Gen.Elements("any", "any", "any", "absent", "present", "current", "stale")
        from number in Gen.Choose(0, 2)
        from isProtected in Gen.Frequency((1, Gen.Constant(true)), (6, Gen.Constant(false)))
        select new Step(path, action, precondition, $$"""{"n":{{number}}}""", isProtected);
}
