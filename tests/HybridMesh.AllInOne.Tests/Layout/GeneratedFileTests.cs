using HybridMesh.AllInOne.Layout;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Layout;

public sealed class GeneratedFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("generated").FullName, "cluster.yaml");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void Write_Should_FollowWhatIsGenerated_When_NobodyEditedTheFile()
    {
        GeneratedFile.Write(_path, "port 1\n");

        var written = GeneratedFile.Write(_path, "port 2\n");

        Assert.True(written);
        Assert.Equal("port 2\n", File.ReadAllText(_path));
    }

    [Fact]
    public void Write_Should_LeaveTheFile_When_SomebodyEditedIt()
    {
        GeneratedFile.Write(_path, "port 1\n");
        File.WriteAllText(_path, "port 1\nmine\n");

        var written = GeneratedFile.Write(_path, "port 2\n");

        Assert.False(written);
        Assert.Equal("port 1\nmine\n", File.ReadAllText(_path));
    }

    [Fact]
    public void Write_Should_KeepSecretsPrivate_When_TheFileIsNew()
    {
        GeneratedFile.Write(_path, "token\n");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_path));
    }
}
