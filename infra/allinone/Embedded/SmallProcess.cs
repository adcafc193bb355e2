namespace HybridMesh.AllInOne.Embedded;

/// <summary>Runtime settings of a process that has little to do: a heap for one core, not one per core.</summary>
internal static class SmallProcess
{
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string> { ["DOTNET_gcServer"] = "0" };
}
