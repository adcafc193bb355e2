using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace HybridMesh.Benchmarks;

/// <summary>Runs one benchmark and prints its figures: a table for people, one JSON object on the last line for programs.</summary>
internal static class BenchmarkRun
{
    public const int BadUsage = 2;

    public static int List(TextWriter output)
    {
        foreach (var benchmark in BenchmarkCatalog.All)
        {
            output.WriteLine($"{benchmark.Name,-16}{benchmark.Description}");
        }

        return 0;
    }

    public static async Task<int> RunAsync(
        string? name, bool quick, TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        var benchmark = BenchmarkCatalog.All.SingleOrDefault(candidate => candidate.Name == name);
        if (benchmark is null)
        {
            await progress.WriteLineAsync($"no benchmark '{name}'; known: {string.Join(", ", BenchmarkCatalog.All.Select(known => known.Name))}");
            return BadUsage;
        }

        var figures = await benchmark.RunAsync(quick, progress, cancellationToken);
        WriteTable(figures, output);
        await output.WriteLineAsync(JsonSerializer.Serialize(figures.ToDictionary(figure => figure.Name, figure => figure.Value)));
        return 0;
    }

    private static void WriteTable(IReadOnlyList<Figure> figures, TextWriter output)
    {
        var table = new Table().AddColumn("figure").AddColumn(new TableColumn("value").RightAligned()).AddColumn("aim");
        foreach (var figure in figures)
        {
            table.AddRow(figure.Name, figure.Value.ToString("0.##", CultureInfo.InvariantCulture), figure.Aim ?? "");
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }
}
