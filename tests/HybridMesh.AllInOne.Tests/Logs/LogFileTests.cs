using HybridMesh.AllInOne.Logs;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Logs;

public sealed class LogFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void WriteTail_Should_GiveTheLastLines_When_ThereAreMore()
    {
        File.WriteAllText(_path, "one\ntwo\nthree\n");

        Assert.Equal("p two\np three\n", Text(new LogFile(_path, "p "), (log, target) => log.WriteTail(target, 2)));
    }

    [Fact]
    public void WriteNew_Should_GiveOnlyWhatCame_When_TheLogGrowsAndIsTurnedOver()
    {
        var log = new LogFile(_path, "");
        File.WriteAllText(_path, "one\nbegun");
        var first = Text(log, (l, target) => l.WriteNew(target));
        File.AppendAllText(_path, " and ended\n");
        var second = Text(log, (l, target) => l.WriteNew(target));
        File.WriteAllText(_path, "new\n");
        var third = Text(log, (l, target) => l.WriteNew(target));

        Assert.Equal(("one\n", "begun and ended\n", "new\n"), (first, second, third));
    }

    private static string Text(LogFile log, Action<LogFile, TextWriter> write)
    {
        var target = new StringWriter();
        write(log, target);
        return target.ToString();
    }
}
