using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>
/// The processes that should run: one file that <c>up</c> writes whole and the supervisor looks at every tick. It is all the control
/// there is between them, so a supervisor that was away misses nothing.
/// </summary>
internal sealed record DesiredState
{
    public static DesiredState Nothing { get; } = new();

    public IReadOnlyList<ProcessSpec> Processes { get; init; } = [];

    public static DesiredState Read(HomeFolder home) => AtomicFile.ReadJson<DesiredState>(home.DesiredStateFile) ?? Nothing;

    /// <summary>Adds these processes, or replaces those of the same name; the others stay.</summary>
    public DesiredState With(params IReadOnlyList<ProcessSpec> processes) => new()
    {
        Processes = [.. Processes.ExceptBy(processes.Select(p => p.Name), p => p.Name), .. processes],
    };

    public bool Write(HomeFolder home) => AtomicFile.WriteJson(home.DesiredStateFile, this);
}
