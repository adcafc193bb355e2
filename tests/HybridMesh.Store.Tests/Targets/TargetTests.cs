using HybridMesh.Store.Targets;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Targets;

public sealed class TargetTests : StoreTest
{
    private static readonly string Hash = new('a', 64);
    private static readonly Guid Stream = Guid.NewGuid();
    private static readonly TargetRegistration Gateway = new()
    {
        Key = new TargetKey("clusters/edge/gateways/t1/app=gw", "i1"),
        Role = "gateway",
        Cluster = "edge",
        Namespace = "t1",
        Labels = new Dictionary<string, string> { ["app"] = "gw", ["a"] = "b" },
    };

    [Fact]
    public async Task Ensure_Should_MakeTheTargetKnownAndAbsent_When_ItEnrolls()
    {
        await Store.Targets.EnsureAsync(Gateway, CancellationToken.None);
        await Store.Targets.EnsureAsync(Gateway with { Namespace = "t2" }, CancellationToken.None);

        var target = await SingleAsync();
        Assert.Equal(("gateway", "edge", "t2"), (target.Registration.Role, target.Registration.Cluster, target.Registration.Namespace));
        Assert.Equal([new("a", "b"), new("app", "gw")], target.Registration.Labels);
        Assert.Equal((null, 0L, null, null), (target.ConnectedReplica, target.ChangedRevision, target.Applied, target.AppliedSince));
    }

    [Fact]
    public async Task Disconnected_Should_LeaveTheTargetConnected_When_ANewerStreamIsOpen()
    {
        var newer = Guid.NewGuid();
        await Store.Targets.ConnectedAsync(Gateway, "r1", Stream, CancellationToken.None);
        await Store.Targets.ConnectedAsync(Gateway, "r2", newer, CancellationToken.None);

        await Store.Targets.DisconnectedAsync(Gateway.Key, Stream, CancellationToken.None);
        var whileOpen = await SingleAsync();
        await Store.Targets.DisconnectedAsync(Gateway.Key, newer, CancellationToken.None);
        var afterwards = await SingleAsync();

        Assert.Equal(("r2", null), (whileOpen.ConnectedReplica, afterwards.ConnectedReplica));
        Assert.True(afterwards.ConnectionSince > whileOpen.ConnectionSince);
    }

    [Fact]
    public async Task MarkChanged_Should_OnlyRiseAndNeverPassTheHead_When_RevisionsComeInAnyOrder()
    {
        await CommittedAsync(Put("o/a"));
        await CommittedAsync(Put("o/b"));
        var other = Gateway with { Key = new TargetKey("clusters/edge/agent", "i1") };
        await Store.Targets.EnsureAsync(Gateway, CancellationToken.None);
        await Store.Targets.EnsureAsync(other, CancellationToken.None);

        await Store.Targets.MarkChangedAsync([new(Gateway.Key.Target, 2), new(Gateway.Key.Target, 1)], CancellationToken.None);
        await Store.Targets.MarkChangedAsync([new(Gateway.Key.Target, 1), new(other.Key.Target, 99), new("unknown", 1)], CancellationToken.None);
        var all = await Store.Targets.ListAsync(TargetFilter.All, CancellationToken.None);
        var since = await Store.Targets.ListAsync(new TargetFilter { ChangedSince = 3 }, CancellationToken.None);

        Assert.Equal([("clusters/edge/agent", 2L), (Gateway.Key.Target, 2L)], all.Select(row => (row.Registration.Key.Target, row.ChangedRevision)));
        Assert.Empty(since);
    }

    [Fact]
    public async Task MarkApplied_Should_KeepItsTime_When_TheVersionIsTheSameAndDropWhatIsLate()
    {
        var (older, newer) = (await CommittedVersionAsync("o/a"), await CommittedVersionAsync("o/b"));
        await Store.Targets.ConnectedAsync(Gateway, "r1", Stream, CancellationToken.None);
        await ApplyAsync(newer, Stream);
        var first = await SingleAsync();
        await ApplyAsync(newer, Stream);
        var same = await SingleAsync();
        await ApplyAsync(older, Guid.NewGuid());
        var late = await SingleAsync();
        await ApplyAsync(older, Stream); // it was given an older truth
        var lower = await SingleAsync();

        Assert.Equal(newer, first.Applied);
        Assert.Equal((first.Applied, first.AppliedSince), (same.Applied, same.AppliedSince));
        Assert.Equal(first.Applied, late.Applied);
        Assert.Equal(older, lower.Applied);
        Assert.True(lower.AppliedSince > first.AppliedSince);
    }

    [Fact]
    public async Task MarkApplied_Should_DropIt_When_TheRevisionIsOfALostHistory()
    {
        var applied = await CommittedVersionAsync("o/a");
        await Store.Targets.ConnectedAsync(Gateway, "r1", Stream, CancellationToken.None);
        await ApplyAsync(applied, Stream);

        await ApplyAsync(applied with { Hash = Hash }, Stream);

        Assert.Equal(applied, (await SingleAsync()).Applied);
    }

    [Fact]
    public async Task SetErrors_Should_ReplaceThemAndKeepTheTimeOfThoseThatStay_When_TheyAreSetAgain()
    {
        await Store.Targets.EnsureAsync(Gateway, CancellationToken.None);
        await SetErrorsAsync(Error("o/a", "HM-1", "bad", 1), Error("o/b", "HM-1", "bad", 1), Error("o/c", "HM-1", "bad", 1));
        var before = await Store.Targets.ListErrorsAsync(Gateway.Key, CancellationToken.None);
        await SetErrorsAsync(Error("o/a", "HM-1", "bad", 2), Error("o/b", "HM-1", "worse", 2));
        var after = await Store.Targets.ListErrorsAsync(Gateway.Key, CancellationToken.None);

        Assert.Equal(["o/a", "o/b", "o/c"], before.Select(error => error.Fqn));
        Assert.Equal([("o/a", "bad", 2L), ("o/b", "worse", 2L)], after.Select(error => (error.Fqn, error.Message, error.Revision)));
        Assert.Equal(before[0].Since, after[0].Since);
        Assert.True(after[1].Since > before[1].Since);
        Assert.Equal([after[1]], await Store.Targets.ListErrorsAsync("o/b", CancellationToken.None));
        Assert.Empty(await Store.Targets.ListErrorsAsync("o/c", CancellationToken.None));
    }

    [Fact]
    public async Task Remove_Should_ForgetTheInstanceAndItsErrors_When_OthersStay()
    {
        var second = Gateway with { Key = Gateway.Key with { Instance = "i2" } };
        await Store.Targets.EnsureAsync(Gateway, CancellationToken.None);
        await Store.Targets.EnsureAsync(second, CancellationToken.None);
        await SetErrorsAsync(Error("o/a", "HM-1", "bad", 1));

        await Store.Targets.RemoveAsync(Gateway.Key, CancellationToken.None);
        await SetErrorsAsync(Error("o/a", "HM-1", "too late", 1));

        Assert.Equal(second.Key, (await SingleAsync()).Registration.Key);
        Assert.Empty(await Store.Targets.ListErrorsAsync("o/a", CancellationToken.None));
    }

    [Fact]
    public async Task List_Should_Filter_When_AskedForClusterOrTargets()
    {
        var other = Gateway with { Key = new TargetKey("clusters/c2/agent", "i1"), Cluster = "c2", Role = "agent" };
        await Store.Targets.EnsureAsync(Gateway, CancellationToken.None);
        await Store.Targets.EnsureAsync(other, CancellationToken.None);

        var byCluster = await Store.Targets.ListAsync(new TargetFilter { Cluster = "c2" }, CancellationToken.None);
        var byTarget = await Store.Targets.ListAsync(new TargetFilter { Targets = [Gateway.Key.Target, "none"] }, CancellationToken.None);

        Assert.Equal(other.Key, byCluster.Single().Registration.Key);
        Assert.Equal(Gateway.Key, byTarget.Single().Registration.Key);
    }

    [Fact]
    public async Task Writes_Should_NotDeadlock_When_ReplicasMarkTheSameTargetsInDifferentOrders()
    {
        await CommittedAsync(Put("o/a"));
        string[] names = [.. Enumerable.Range(0, 40).Select(number => $"clusters/c{number:00}/agent")];
        await Task.WhenAll(names.Select(name => Store.Targets.ConnectedAsync(
            Gateway with { Key = new TargetKey(name, "i") }, "r", Stream, CancellationToken.None)));

        await Task.WhenAll(Enumerable.Range(0, 24).Select(round =>
        {
            var order = round % 2 == 0 ? names : [.. names.Reverse()];
            return round % 3 == 0
                ? Store.Targets.MarkChangedAsync([.. order.Select(name => new TargetChanged(name, 1))], CancellationToken.None)
                : Store.Targets.MarkAppliedAsync(
                    [.. order.Select(name => new TargetApplied(new TargetKey(name, "i"), Stream, new AppliedVersion(round, Hash, 1)))],
                    CancellationToken.None);
        }));

        Assert.All(
            await Store.Targets.ListAsync(TargetFilter.All, CancellationToken.None), target => Assert.Equal(1, target.ChangedRevision));
    }

    private async Task<AppliedVersion> CommittedVersionAsync(string fqn)
    {
        var cursor = (await CommittedAsync(Put(fqn))).Cursor;
        return new AppliedVersion(cursor.Revision, cursor.Hash, 3);
    }

    private Task ApplyAsync(AppliedVersion version, Guid stream) =>
        Store.Targets.MarkAppliedAsync([new TargetApplied(Gateway.Key, stream, version)], CancellationToken.None);

    private Task SetErrorsAsync(params TargetError[] errors) => Store.Targets.SetErrorsAsync(Gateway.Key, errors, CancellationToken.None);

    private static TargetError Error(string fqn, string code, string message, long revision) =>
        new() { Fqn = fqn, Key = Gateway.Key, Code = code, Message = message, Revision = revision };

    private async Task<TargetState> SingleAsync() =>
        (await Store.Targets.ListAsync(TargetFilter.All, CancellationToken.None)).Single();
}
