using Xunit;

namespace HybridMesh.Cli.Tests;

[Collection("HMCTL_CONFIG")]
public sealed class ContextTests
{
    [Fact]
    public async Task Context_Should_BeCurrent_When_ItIsTheFirst()
    {
        using var hmctl = new Hmctl();

        await Hmctl.RunAsync("context", "set", "one", "--server", "http://127.0.0.1:1", "--token-file", "t", "--org", "acme");
        await Hmctl.RunAsync("context", "set", "two", "--server", "http://127.0.0.1:2", "--token-file", "t");

        Assert.Equal(
            """
            CURRENT   NAME   SERVER               ORGANIZATION   TENANT
            *         one    http://127.0.0.1:1   acme           -
                      two    http://127.0.0.1:2   -              -

            """,
            (await Hmctl.RunAsync("context", "list")).Out);
    }

    [Fact]
    public async Task File_Should_BeReadableByItsOwnerOnly_When_Written()
    {
        using var hmctl = new Hmctl();

        await Hmctl.RunAsync("context", "set", "one", "--server", "http://127.0.0.1:1", "--token-file", "t");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(hmctl.ConfigFile));
    }

    [Fact]
    public async Task Use_Should_NameTheKnownOnes_When_ContextIsUnknown()
    {
        using var hmctl = new Hmctl();
        await Hmctl.RunAsync("context", "set", "one", "--server", "http://127.0.0.1:1", "--token-file", "t");

        var outcome = await Hmctl.RunAsync("context", "use", "three");

        Assert.Equal((ExitCode.BadUsage, "error: no context 'three'; known: one\n"), (outcome.Exit, outcome.Error));
    }

    [Fact]
    public async Task Read_Should_SayFileAndLine_When_FileIsBroken()
    {
        using var hmctl = new Hmctl();
        hmctl.Write("contexts/hmctl.yaml", "current: one\ncontexts: [\n");

        var outcome = await Hmctl.RunAsync("context", "list");

        Assert.Equal(ExitCode.BadUsage, outcome.Exit);
        Assert.StartsWith($"error: {hmctl.ConfigFile}:3: ", outcome.Error, StringComparison.Ordinal);
    }
}
