namespace HybridMesh.Contracts.Tests.Reference;

/// <summary>Markdown that shows texts as they are.</summary>
internal static class Markdown
{
    /// <summary>A row of a table.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|")))} |\n";

    /// <summary>The head of a table.</summary>
    public static string Head(params IReadOnlyList<string> cells) => Row(cells) + $"|{string.Concat(cells.Select(_ => "---|"))}\n";

    /// <summary>Prose: what stands in backticks stays, asterisks and angle brackets elsewhere mean themselves.</summary>
    public static string Prose(string text) =>
        string.Join('`', text.Split('`').Select((part, index) => index % 2 == 1 ? part : part.Replace("<", "&lt;").Replace("*", "\\*")));

    public static string Code(string text) => $"`{text}`";

    public static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    /// <summary>A link to a heading of the same page, as GitHub names them.</summary>
    public static string LinkTo(string heading) => $"[{heading}](#{heading.ToLowerInvariant()})";
}
