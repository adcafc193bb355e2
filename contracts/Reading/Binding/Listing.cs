namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>Enumerations in messages: "a, b or c".</summary>
internal static class Listing
{
    public static string Of(IEnumerable<string> items, string lastWord = "or")
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {lastWord} {all[^1]}";
    }
}
