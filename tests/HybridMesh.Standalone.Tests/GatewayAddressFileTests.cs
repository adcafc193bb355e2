namespace HybridMesh.Standalone.Tests;

public sealed class GatewayAddressFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hybridmesh-test-");

    private string File => Path.Combine(_folder.FullName, "gateway.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ReadMeshEndpoints_Should_TakeOnlyMeshListeners_When_ThereAreOthers()
    {
        System.IO.File.WriteAllText(
            File, """{"admin":"http://127.0.0.1:1","http/80":"http://127.0.0.1:2","mesh/15443":"https://127.0.0.1:3","mesh/15444":"https://[::1]:4"}""");

        Assert.Equal([new("127.0.0.1", 3), new("::1", 4)], GatewayAddressFile.ReadMeshEndpoints(File));
    }

    [Fact]
    public void ReadMeshEndpoints_Should_BeEmpty_When_ThereIsNoFile()
    {
        Assert.Empty(GatewayAddressFile.ReadMeshEndpoints(File));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"mesh":"127.0.0.1:3"}""")]
    [InlineData("""{"mesh":"https://0.0.0.0:3"}""")]
    [InlineData("""{"mesh":"https://[::]:3"}""")]
    [InlineData("""{"mesh":3}""")]
    public void ReadMeshEndpoints_Should_Refuse_When_TheFileSaysNoUsableAddress(string content)
    {
        System.IO.File.WriteAllText(File, content);

        Assert.Throws<FormatException>(() => GatewayAddressFile.ReadMeshEndpoints(File));
    }
}
