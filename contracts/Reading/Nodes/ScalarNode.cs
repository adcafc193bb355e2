namespace HybridMesh.Contracts.Reading.Nodes;

/// <summary>A single value, kept as the text that was written; what it means is up to the field it is for.</summary>
/// <param name="text">The characters, escapes resolved.</param>
/// <param name="isPlain">Whether it stood without quotes, so that YAML or JSON would guess its type.</param>
/// <param name="place">Where it begins.</param>
internal sealed class ScalarNode(string text, bool isPlain, Place place) : Node(place)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override long Size => 1;

    public override int Height => 0;

    public override string Description => IsNull ? "nothing" : $"'{Shorten(Text)}'";

    /// <summary>A text that is short enough for a message.</summary>
    public static string Shorten(string text)
    {
        const int Longest = 80;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
