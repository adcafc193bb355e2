namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate that is near enough to suggest; null when none is.</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        // Longer words bear more slips; a distance is quadratic in the length.
        var most = Math.Min(3, Math.Max(1, written.Length / 3));
        return written.Length > 100
            ? null
            : candidates
                .Select(candidate => (Candidate: candidate, Distance: Distance(written, candidate)))
                .Where(pair => pair.Distance <= most || Contains(written, pair.Candidate))
                .OrderBy(pair => pair.Distance)
                .Select(pair => pair.Candidate)
                .FirstOrDefault();
    }

    /// <summary>All candidates, the nearest first.</summary>
    public static IEnumerable<string> Order(string written, IEnumerable<string> candidates) =>
        written.Length > 100 ? candidates : candidates.OrderBy(candidate => Distance(written, candidate));

    /// <summary>Letters to change, add, remove or swap with a neighbour (optimal string alignment), the case aside.</summary>
    public static int Distance(string left, string right)
    {
        var a = left.ToUpperInvariant();
        var b = right.ToUpperInvariant();
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    // "teuseram" for "team": a word with letters of another pasted into it, or a shortened one such as "org".
    private static bool Contains(string written, string candidate)
    {
        var (longer, shorter) = written.Length >= candidate.Length ? (written, candidate) : (candidate, written);
        if (shorter.Length < 3 || char.ToUpperInvariant(longer[0]) != char.ToUpperInvariant(shorter[0]))
        {
            return false;
        }

        var at = 0;
        foreach (var letter in longer)
        {
            at += at < shorter.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(shorter[at]) ? 1 : 0;
        }

        return at == shorter.Length;
    }
}
