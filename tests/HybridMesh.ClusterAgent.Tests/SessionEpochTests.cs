using HybridMesh.ClusterAgent.Connection;
using HybridMesh.Testing.Time;

namespace HybridMesh.ClusterAgent.Tests;

public sealed class SessionEpochTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hybridmesh-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Next_Should_BeTheTime_When_ThereIsNoEarlierRun()
    {
        var time = new ManualTime();

        Assert.Equal(time.GetUtcNow().ToUnixTimeMilliseconds(), SessionEpoch.Next(_folder.FullName, time));
    }

    [Fact]
    public void Next_Should_Grow_When_TheClockStandsOrGoesBack()
    {
        var first = SessionEpoch.Next(_folder.FullName, new ManualTime());
        var second = SessionEpoch.Next(_folder.FullName, new ManualTime());
        var third = SessionEpoch.Next(_folder.FullName, new ManualTime(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal((first + 1, first + 2), (second, third));
    }

    [Fact]
    public void Next_Should_BeTheTime_When_TheFileIsDamaged()
    {
        var time = new ManualTime();
        File.WriteAllText(Path.Combine(_folder.FullName, "session-epoch"), "-1x");

        Assert.Equal(time.GetUtcNow().ToUnixTimeMilliseconds(), SessionEpoch.Next(_folder.FullName, time));
    }
}
