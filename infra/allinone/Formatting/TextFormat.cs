using System.Text;

namespace HybridMesh.AllInOne.Formatting;

/// <summary>
/// What .editorconfig asks of every text file: UTF-8, lines that end in a line feed and in no blank, a newline at the end, no tabs.
/// </summary>
internal static class TextFormat
{
    private static readonly HashSet<string> Extensions =
        [".sh", ".yaml", ".yml", ".json", ".proto", ".md", ".txt", ".props", ".targets", ".csproj", ".slnf", ".config", ".js", ".mjs", ".html", ".css", ""];

    /// <summary>True for text that people write. Test cases are data: a wrong byte may be their point.</summary>
    public static bool Applies(string file) =>
        Extensions.Contains(Path.GetExtension(file))
        && !(file.StartsWith("tests/", StringComparison.Ordinal) && (file.Contains("/kinds/") || file.Contains("/cases/")))
        && Path.GetFileName(file) is not ("packages.lock.json" or "package-lock.json")
        && !Path.GetFileName(file).StartsWith('.');

    public static bool IsRight(string path)
    {
        var text = File.ReadAllText(path);
        return text == Format(text, KeepsTrailingBlanks(path));
    }

    public static void Repair(string path)
    {
        var mode = File.GetUnixFileMode(path);
        File.WriteAllText(path, Format(File.ReadAllText(path), KeepsTrailingBlanks(path)), new UTF8Encoding(false));
        File.SetUnixFileMode(path, mode);
    }

    public static string Format(string text, bool keepsTrailingBlanks)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n").TrimEnd('\n').Split('\n')
            .Select(line => ExpandTabs(keepsTrailingBlanks ? line : line.TrimEnd(' ', '\t')));
        var formatted = string.Join('\n', lines);
        return formatted.Length == 0 ? "" : formatted + "\n";
    }

    /// <summary>Two blanks at the end of a line are a line break in Markdown.</summary>
    private static bool KeepsTrailingBlanks(string path) => Path.GetExtension(path) is ".md" or ".txt";

    private static string ExpandTabs(string line)
    {
        var indent = line.Length - line.TrimStart(' ', '\t').Length;
        return line[..indent].Replace("\t", "  ") + line[indent..];
    }
}
