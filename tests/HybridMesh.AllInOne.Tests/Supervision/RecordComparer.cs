using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Tests.Supervision;

/// <summary>Two records tell of the same run of a process.</summary>
internal sealed class RecordComparer : IEqualityComparer<ProcessRecord?>
{
    public static RecordComparer Instance { get; } = new();

    public bool Equals(ProcessRecord? x, ProcessRecord? y) => (x?.Identity, x?.StartedAt) == (y?.Identity, y?.StartedAt);

    public int GetHashCode(ProcessRecord? obj) => obj?.Identity.GetHashCode() ?? 0;
}
