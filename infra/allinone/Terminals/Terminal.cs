using System.Globalization;
using Spectre.Console;

namespace HybridMesh.AllInOne.Terminals;

/// <summary>Tells a person what is being done: with colour and a spinner at a terminal, in plain lines anywhere else.</summary>
internal sealed class Terminal(IAnsiConsole console, bool isInteractive, TimeProvider time)
{
    /// <summary>Wide enough that no line of a table is broken where a program reads it.</summary>
    private const int PlainWidth = 1_000;

    public static Terminal Standard()
    {
        if (!Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi)
        {
            return new Terminal(AnsiConsole.Console, isInteractive: true, TimeProvider.System);
        }

        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        plain.Profile.Width = PlainWidth;
        return new Terminal(plain, isInteractive: false, TimeProvider.System);
    }

    public bool IsInteractive => isInteractive;

    public void Say(string line)
    {
        if (isInteractive)
        {
            console.WriteLine(line);
        }
        else
        {
            Console.WriteLine(line);
        }
    }

    public void Warn(string line)
    {
        if (isInteractive)
        {
            console.MarkupLineInterpolated($"[yellow]![/] {line}");
        }
        else
        {
            Console.WriteLine($"! {line}");
        }
    }

    public void Table(Table table) => console.Write(table);

    /// <summary>Does one step and says how long it took.</summary>
    public Task StepAsync(string what, Func<Task> step) => StepAsync<object?>(what, async () =>
    {
        await step();
        return null;
    });

    /// <inheritdoc cref="StepAsync(string, Func{Task})"/>
    public async Task<T> StepAsync<T>(string what, Func<Task<T>> step)
    {
        var started = time.GetTimestamp();
        if (!isInteractive)
        {
            Console.WriteLine($"- {what} ...");
            var plain = await step();
            Console.WriteLine($"  done in {Elapsed(started)}");
            return plain;
        }

        var result = await console.Status().StartAsync(Markup.Escape(what), _ => step());
        console.MarkupLineInterpolated($"[green]✓[/] {what} [grey]{Elapsed(started)}[/]");
        return result;
    }

    private string Elapsed(long started) =>
        time.GetElapsedTime(started).TotalSeconds.ToString("0.0 's'", CultureInfo.InvariantCulture);
}
