using System.CommandLine;
using HybridMesh.Benchmarks;

var name = new Argument<string?>("NAME") { Description = "Benchmark to run", Arity = ArgumentArity.ZeroOrOne };
var quick = new Option<bool>("--quick") { Description = "Fewer samples, done within a minute" };
var list = new Option<bool>("--list") { Description = "List the benchmarks" };
var command = new RootCommand("Measures HybridMesh and prints a table and, as the last line, the same figures as one JSON object.") { name, quick, list };
command.SetAction(async (parse, cancellationToken) =>
    parse.GetValue(list)
        ? BenchmarkRun.List(Console.Out)
        : await BenchmarkRun.RunAsync(parse.GetValue(name), parse.GetValue(quick), Console.Out, Console.Error, cancellationToken));
var parsed = command.Parse(args);
return parsed.Errors.Count > 0 ? await parsed.InvokeAsync() | BenchmarkRun.BadUsage : await parsed.InvokeAsync();
