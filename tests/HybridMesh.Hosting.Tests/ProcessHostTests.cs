using Microsoft.AspNetCore.Builder;
using Xunit;

namespace HybridMesh.Hosting.Tests;

public sealed class ProcessHostTests
{
    [Fact]
    public void CreateBuilder_Should_PreferFlagsOverFile_When_BothSetAnOption()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{"A": {"X": "file", "Y": "file"}}""");

        var builder = ProcessHost.CreateBuilder("test", ["--config", file, "--A:X=flag"]);

        Assert.Equal(("flag", "file"), (builder.Configuration["A:X"], builder.Configuration["A:Y"]));
        File.Delete(file);
    }

    [Fact]
    public async Task RunAsync_Should_ExitWithBadUsage_When_ConfigFileIsMissing()
    {
        var exit = await ProcessHost.RunAsync(
            () => ProcessHost.CreateBuilder("test", ["--config", "/does/not/exist.json"]).Build(), CancellationToken.None);

        Assert.Equal(ProcessHost.BadUsage, exit);
    }

    [Fact]
    public async Task RunAsync_Should_ExitWithBadUsage_When_OptionsAreInvalid()
    {
        var exit = await ProcessHost.RunAsync(
            () => ProcessHost.CreateBuilder("test", ["--Telemetry:OtlpEndpoint=ftp://x"]).Build(), CancellationToken.None);

        Assert.Equal(ProcessHost.BadUsage, exit);
    }

    [Fact]
    public async Task RunAsync_Should_Throw_When_TheFailureIsABug()
    {
        static WebApplication Broken() => throw new InvalidOperationException("bug");

        await Assert.ThrowsAsync<InvalidOperationException>(() => ProcessHost.RunAsync(Broken, CancellationToken.None));
    }
}
