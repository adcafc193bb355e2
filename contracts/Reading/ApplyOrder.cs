using HybridMesh.Contracts.Kinds;

namespace HybridMesh.Contracts.Reading;

/// <summary>The order in which a set of objects is applied: ancestors first. Deletion takes the reverse.</summary>
public static class ApplyOrder
{
    private static readonly Dictionary<string, int> Positions =
        KindCatalog.All.Select((kind, index) => (kind.Id, kind.Level * 1000 + index)).ToDictionary(entry => entry.Id, entry => entry.Item2);

    /// <summary>A number that is lower for kinds that are applied earlier.</summary>
    public static int Of(KindDescriptor kind) => Positions.GetValueOrDefault(kind.Id, int.MaxValue);
}
