namespace HybridMesh.Identity.Tests.Authority;

public sealed class KeyEncryptionKeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hybridmesh-test-");

    private string File => Path.Combine(_folder.FullName, "state", "key");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void CreateFile_Should_MakeItForItsOwnerOnly_When_ThereIsNone()
    {
        var isCreated = KeyEncryptionKey.CreateFile(File);

        Assert.True(isCreated);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        Assert.Equal([File], Directory.GetFiles(Path.GetDirectoryName(File)!));
        KeyEncryptionKey.ReadFile(File).Dispose();
    }

    [Fact]
    public void CreateFile_Should_LeaveTheKey_When_ThereIsOne()
    {
        KeyEncryptionKey.CreateFile(File);
        var before = System.IO.File.ReadAllText(File);

        var isCreated = KeyEncryptionKey.CreateFile(File);

        Assert.False(isCreated);
        Assert.Equal(before, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void ReadFile_Should_Refuse_When_OthersMayTouchIt(UnixFileMode more)
    {
        KeyEncryptionKey.CreateFile(File);
        System.IO.File.SetUnixFileMode(File, System.IO.File.GetUnixFileMode(File) | more);

        var e = Assert.Throws<IdentityException>(() => KeyEncryptionKey.ReadFile(File));

        Assert.Equal($"The key file '{File}' can be read by others: set its mode to 0600.", e.Message);
    }

    [Fact]
    public void ReadFile_Should_NotMakeOne_When_ItIsMissing()
    {
        Assert.Throws<IdentityException>(() => KeyEncryptionKey.ReadFile(File));
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64 at all")]
    public void ReadFile_Should_RefuseWithoutQuotingIt_When_ContentIsNoKey(string content)
    {
        KeyEncryptionKey.CreateFile(File);
        System.IO.File.WriteAllText(File, content);

        var e = Assert.Throws<IdentityException>(() => KeyEncryptionKey.ReadFile(File));

        Assert.Equal($"The key file '{File}' must hold 32 bytes as base64.", e.Message);
    }

    [Fact]
    public void Decrypt_Should_Refuse_When_AnyByteIsAnother()
    {
        KeyEncryptionKey.CreateFile(File);
        using var key = KeyEncryptionKey.ReadFile(File);
        var sealedBytes = key.Encrypt([1, 2, 3], [9]);

        Assert.Equal([1, 2, 3], key.Decrypt(sealedBytes, [9]));
        Assert.Throws<IdentityException>(() => key.Decrypt(sealedBytes, [8]));
        Assert.All(Enumerable.Range(0, sealedBytes.Length), i =>
        {
            var altered = sealedBytes.ToArray();
            altered[i] ^= 1;
            Assert.Throws<IdentityException>(() => key.Decrypt(altered, [9]));
        });
    }
}
