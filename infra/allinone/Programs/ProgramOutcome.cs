namespace HybridMesh.AllInOne.Programs;

/// <summary>How a program ended, and the lines it printed, standard output and error together.</summary>
internal sealed record ProgramOutcome(int ExitCode, IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines);

    /// <summary>This, when it succeeded.</summary>
    /// <exception cref="CommandException">It did not; the message ends with what it printed last.</exception>
    public ProgramOutcome OrFail(string what) => ExitCode == 0
        ? this
        : throw new CommandException($"{what} failed with exit code {ExitCode}:\n{string.Join('\n', Lines.TakeLast(60))}");
}
