using System.CommandLine;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Programs;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>bench</c>: builds and runs tests/benchmarks, which prints a table and, last, the same figures as one JSON object.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "Which benchmark", Arity = ArgumentArity.ZeroOrOne };
        var quick = new Option<bool>("--quick") { Description = "Fewer samples: ends within a minute" };
        var list = new Option<bool>("--list") { Description = "Names the benchmarks" };
        var command = new Command("bench", "Runs a benchmark: a table, and as the last line its figures as JSON") { name, quick, list };
        command.Validators.Add(result =>
        {
            if (result.GetValue(name) is null && !result.GetValue(list))
            {
                result.AddError("Which benchmark? 'bench --list' names them.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            CommandContext.From(parsed),
            parsed.GetValue(list) ? ["--list"] : [parsed.GetValue(name)!, .. parsed.GetValue(quick) ? (string[])["--quick"] : []],
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string[] arguments, CancellationToken cancellationToken)
    {
        const string project = "tests/benchmarks/HybridMesh.Benchmarks.csproj";
        await context.Terminal.StepAsync(
            "building the benchmarks", () => DotnetBuild.RunAsync(context.Repository, project, cancellationToken));
        var program = context.Repository.Combine("tests", "benchmarks", "bin", "Release", "net10.0", "HybridMesh.Benchmarks.dll");
        return await ProgramRun.PassThroughAsync([DotnetHost.Path, program, .. arguments], context.Repository.Path, cancellationToken);
    }
}
