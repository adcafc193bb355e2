using System.CommandLine;
using HybridMesh.AllInOne.Prerequisites;
using HybridMesh.AllInOne.Programs;
using HybridMesh.AllInOne.Startup;
using HybridMesh.AllInOne.TestRuns;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>test</c>: what CI runs. The last line is always <c>N passed, N failed, N skipped</c>.</summary>
internal static class TestCommand
{
    /// <summary>What tests start beside our own programs, and a file that tells whether it is installed.</summary>
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["rabbitmq-server"] = "/usr/sbin/rabbitmq-server",
    };

    public static Command Create()
    {
        var projects = new Option<string[]>("--project", "-p") { Description = "Only projects whose name contains this; may be repeated" };
        var filter = new Option<string?>("--filter") { Description = "Only tests that this expression of 'dotnet test --filter' selects" };
        var noBuild = new Option<bool>("--no-build") { Description = "Take what the last build made" };
        var command = new Command(
            "test",
            "Builds everything and runs every test, with real PostgreSQL and RabbitMQ (installed where missing). "
            + "Ends with 'N passed, N failed, N skipped'; exit code 1 when one failed")
        {
            projects, filter, noBuild,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            CommandContext.From(parsed),
            parsed.GetValue(projects) ?? [],
            parsed.GetValue(filter),
            parsed.GetValue(noBuild),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context, string[] names, string? filter, bool noBuild, CancellationToken cancellationToken)
    {
        var terminal = context.Terminal;
        var projects = TestProject.All(context.Repository)
            .Where(project => names.Length == 0 || names.Any(name => project.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        if (projects.Count == 0)
        {
            throw new CommandException($"no test project's name contains {string.Join(" or ", names.Select(name => $"'{name}'"))}");
        }

        await PrepareAsync(context, cancellationToken);
        if (!noBuild)
        {
            await terminal.StepAsync("building everything", () => DotnetBuild.RunAsync(context.Repository, "HybridMesh.sln", cancellationToken));
        }

        var results = await new TestRun(context.Repository, terminal, TimeProvider.System).RunAsync(projects, filter, cancellationToken);
        terminal.Say(TestSummary.Of(results));
        return TestSummary.Count(results, TestOutcome.Failed) == 0 ? 0 : CommandLine.Failed;
    }

    private static async Task PrepareAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await new SystemPackages(context.Terminal).EnsureAsync(Packages, cancellationToken);
        await PostgresPackage.EnsureAsync(context.Repository, context.Terminal, cancellationToken);
        var packages = new NodePackages(context.Terminal);
        foreach (var lockFile in Directory.EnumerateFiles(context.Repository.Combine("tests"), "package-lock.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order().ToList())
        {
            await packages.EnsureAsync(Path.GetDirectoryName(lockFile)!, cancellationToken);
        }
    }
}
