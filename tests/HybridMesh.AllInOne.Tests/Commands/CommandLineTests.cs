using System.Diagnostics;
using System.Text.Json;
using HybridMesh.AllInOne.Commands;
using HybridMesh.AllInOne.Layout;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Commands;

/// <summary>The executable as the script runs it.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("hybrid mesh ").FullName;

    public static TheoryData<string> Names { get; } = [.. CommandLine.Create().Subcommands.Where(command => !command.Hidden).Select(command => command.Name)];

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Help_Should_NameTheScriptAndTheOptions_When_AskedOfAnyCommand(string name)
    {
        var (exitCode, output) = await RunAsync(name, "--help");

        Assert.Equal(0, exitCode);
        Assert.Contains($"./hybridmesh {name}", output);
        Assert.Contains("--home", output);
    }

    [Theory]
    [InlineData("up", "down", "status", "logs", "migrate", "test", "bench", "format", "clean")]
    public void Commands_Should_AllBeThere_When_Listed(params string[] expected)
    {
        var visible = CommandLine.Create().Subcommands.Where(command => !command.Hidden).Select(command => command.Name);

        Assert.Equal(expected, visible);
    }

    [Theory]
    [InlineData(2, "nonsense")]
    [InlineData(2, "bench")]
    [InlineData(2, "status", "--nonsense")]
    [InlineData(1, "status")]
    [InlineData(1, "logs", "nobody")]
    [InlineData(0, "down")]
    public async Task Run_Should_TellTheOutcomeByItsExitCode_When_NothingRuns(int expected, params string[] arguments)
    {
        var (exitCode, _) = await RunAsync([.. arguments, "--home", _home]);

        Assert.Equal(expected, exitCode);
    }

    [Fact]
    public async Task Status_Should_BeOneJsonObject_When_NothingRuns()
    {
        var (_, output) = await RunAsync("status", "--json", "--home", _home);

        using var status = JsonDocument.Parse(output);
        Assert.Equal(
            ["api", "console", "edge", "adminTokenFile", "processes", "externalPaths"],
            status.RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Clean_Should_RemoveNothing_When_TheFolderIsSomebodyElses()
    {
        var file = Path.Combine(_home, "precious.txt");
        await File.WriteAllTextAsync(file, "");

        var (exitCode, _) = await RunAsync("clean", "--force", "--home", _home);

        Assert.Equal(1, exitCode);
        Assert.True(File.Exists(file));
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
