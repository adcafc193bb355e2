using HybridMesh.Discovery;
using HybridMesh.Proxy.Configuration;
using HybridMesh.Proxy.Tests.Support;
using Xunit;

namespace HybridMesh.Proxy.Tests.Configuration;

public sealed class LastGoodTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hybridmesh-proxy-").FullName;

    private string ConfigurationFile => Path.Combine(_folder, "configuration.bin");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Load_Should_ServeWhatWasInEffect_When_TheGatewayStartsAnew()
    {
        var route = Wire.Route(Wire.Answer("from disk"));
        await using (var gateway = new TestGateway(folder: _folder))
        {
            await gateway.ApplyAsync(Wire.Http(), Wire.Route("gone.com", Wire.Answer("x")), route);
            await gateway.ApplyAsync(Wire.Removal(Wire.Route("gone.com")));
        }

        await using var again = new TestGateway(folder: _folder);
        var state = await again.Engine.Configuration.LoadAsync(CancellationToken.None);

        Assert.Equal("from disk", (await again.GetAsync()).Body);
        Assert.Equal(new ModelVersion(7, "abcd", 3), state.Applied);
        Assert.Equal(
            new Dictionary<ResourceKey, string> { [Wire.Http().Key] = Wire.Http().Version, [route.Key] = route.Version }.OrderBy(pair => pair.Key.Name),
            state.Versions.OrderBy(pair => pair.Key.Name));
    }

    [Fact]
    public async Task Load_Should_LeaveOutWhatIsNoLongerAccepted_When_ThePortMapHasChanged()
    {
        await using (var gateway = new TestGateway(folder: _folder))
        {
            await gateway.ApplyAsync(Wire.Http(), Wire.Http(81));
        }

        await using var again = new TestGateway(options => options.Ports.Remove("81"), folder: _folder);
        var state = await again.Engine.Configuration.LoadAsync(CancellationToken.None);

        Assert.Equal([Wire.Http().Key], state.Versions.Keys);
    }

    [Theory]
    [InlineData(0, "it is not a gateway configuration of format 1")]
    [InlineData(40, "its checksum does not fit its content")]
    [InlineData(-1, "its checksum does not fit its content")]
    public async Task Read_Should_SayWhatIsWrong_When_TheFileIsDamaged(int place, string reason)
    {
        await WriteAsync();
        var content = await File.ReadAllBytesAsync(ConfigurationFile);
        content[place < 0 ? ^1 : place] ^= 1;

        Assert.Equal(reason, Assert.Throws<FormatException>(() => LastGoodFile.Read(content)).Message);
    }

    [Fact]
    public async Task Load_Should_StartEmptyAndKeepTheFileBeside_When_ItIsDamaged()
    {
        await WriteAsync();
        await File.WriteAllTextAsync(ConfigurationFile, "damaged");
        await using var again = new TestGateway(folder: _folder);
        var state = await again.Engine.Configuration.LoadAsync(CancellationToken.None);

        Assert.Empty(state.Versions);
        Assert.False(again.Engine.Configuration.IsConfigured);
        Assert.Equal("damaged", await File.ReadAllTextAsync(ConfigurationFile + ".unusable"));
    }

    private async Task WriteAsync()
    {
        await using var gateway = new TestGateway(folder: _folder);
        await gateway.ApplyAsync(Wire.Http(), Wire.Route(Wire.Answer("x")));
    }
}
