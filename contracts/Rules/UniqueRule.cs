using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Rules;

/// <summary>What must be unique among siblings.</summary>
internal static class UniqueRule
{
    /// <summary>One violation for every item whose key an earlier item has.</summary>
    /// <param name="items">The siblings.</param>
    /// <param name="keyOf">What must be unique; null or empty keys are not compared.</param>
    /// <param name="pathOf">The path of an item's key.</param>
    /// <param name="noun">What the key is, for the message.</param>
    public static IEnumerable<Violation> Check<T>(IReadOnlyList<T> items, Func<T, string?> keyOf, Func<int, string> pathOf, string noun)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < items.Count; index++)
        {
            if (keyOf(items[index]) is { Length: > 0 } key && !first.TryAdd(key, index))
            {
                yield return new Violation(pathOf(index), ErrorCatalog.DuplicateName, $"{noun} '{key}' is already at {pathOf(first[key])}");
            }
        }
    }
}
