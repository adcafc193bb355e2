using Xunit;

namespace HybridMesh.Cli.Tests;

[Collection("HMCTL_CONFIG")]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("apply")]
    [InlineData("get")]
    [InlineData("get", "tier1gateways", "-o", "toml")]
    [InlineData("frobnicate")]
    [InlineData("history", "--limit", "many")]
    [InlineData("apply", "-f", "/does/not/exist.yaml")]
    [InlineData("get", "frobs")]
    [InlineData("get", "t1", "-w", "shop")]
    public async Task Run_Should_ExitWithBadUsage_When_CommandLineIsWrong(params string[] args)
    {
        using var hmctl = new Hmctl();
        var token = hmctl.Write("token", "secret");
        await Hmctl.RunAsync("context", "set", "here", "--server", "http://127.0.0.1:1", "--token-file", token);

        var outcome = await Hmctl.RunAsync(args);

        Assert.Equal(ExitCode.BadUsage, outcome.Exit);
        Assert.StartsWith("error: ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public async Task Run_Should_SayHowToCreateAContext_When_ThereIsNone()
    {
        using var hmctl = new Hmctl();

        var outcome = await Hmctl.RunAsync("get", "tenants");

        Assert.Equal(
            (ExitCode.BadUsage, "error: no context: create one with 'hmctl context set NAME --server URL --token-file FILE'\n"),
            (outcome.Exit, outcome.Error));
    }

    [Fact]
    public async Task Run_Should_Fail_When_ServerIsNotThere()
    {
        using var hmctl = new Hmctl();
        var token = hmctl.Write("token", "secret");
        await Hmctl.RunAsync("context", "set", "here", "--server", "http://127.0.0.1:1", "--token-file", token);

        var outcome = await Hmctl.RunAsync("history");

        Assert.Equal(ExitCode.Failed, outcome.Exit);
        Assert.StartsWith("error: cannot reach http://127.0.0.1:1/", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Completion_Should_AskHmctlItself_When_AShellIsNamed(string shell)
    {
        var outcome = await Hmctl.RunAsync("completion", shell);

        Assert.Equal(ExitCode.Success, outcome.Exit);
        Assert.Contains("[suggest:", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_Should_ListKinds_When_ResourceIsCompleted()
    {
        var outcome = await Hmctl.RunAsync("[suggest:16]", "hmctl get tier1g");

        Assert.Equal("tier1gateways", outcome.Out.Trim());
    }
}
