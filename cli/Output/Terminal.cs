using System.Globalization;
using HybridMesh.Cli.Api;

namespace HybridMesh.Cli.Output;

/// <summary>Standard output for results, standard error for progress and errors.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    public TextWriter Out => output;

    public TextWriter Error => error;

    /// <summary>A table without lines, columns padded to their widest cell.</summary>
    public void WriteTable(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> lines = [headers, .. rows];
        var widths = headers.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            output.WriteLine(string.Join("   ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    /// <summary>What the server refused: title, code, and each violation with its place.</summary>
    public void WriteProblem(Problem problem, Func<int, int?, string>? locate)
    {
        var code = problem.Code is null ? "" : $" ({problem.Code})";
        error.WriteLine($"error: {problem.Title ?? "the request failed"}{code}");
        if (problem.Detail is { Length: > 0 } detail && detail != problem.Title)
        {
            error.WriteLine($"  {detail}");
        }

        foreach (var violation in problem.Violations)
        {
            var place = violation.Line is { } line && locate is not null ? locate(line, violation.Column) + ": " : "";
            var path = string.IsNullOrEmpty(violation.Path) ? "" : violation.Path + ": ";
            error.WriteLine($"  {place}{path}{violation.Message} ({violation.Code})");
        }
    }

    public static string Age(DateTimeOffset since, DateTimeOffset now)
    {
        var age = now - since;
        return age.TotalDays >= 2 ? $"{(int)age.TotalDays}d"
            : age.TotalHours >= 2 ? $"{(int)age.TotalHours}h"
            : age.TotalMinutes >= 2 ? $"{(int)age.TotalMinutes}m"
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)age.TotalSeconds)}s");
    }
}
