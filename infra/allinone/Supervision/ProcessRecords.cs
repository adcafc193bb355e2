using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>Reads the records of one home.</summary>
internal static class ProcessRecords
{
    public static ProcessRecord? Find(HomeFolder home, string name) => AtomicFile.ReadJson<ProcessRecord>(home.RecordOf(name));

    public static IReadOnlyList<string> Names(HomeFolder home) =>
        Directory.Exists(home.Records)
            ? [.. Directory.EnumerateFiles(home.Records, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()]
            : [];

    public static IReadOnlyList<ProcessRecord> All(HomeFolder home) =>
        [.. Names(home).Select(name => Find(home, name)).OfType<ProcessRecord>()];
}
