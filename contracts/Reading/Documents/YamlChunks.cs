namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>
/// Parts a YAML stream at its <c>---</c> lines before it is parsed. YAML 1.2.2, 9.1.2 allows such a line nowhere inside a document, not
/// even in a block scalar, so a document that cannot be parsed hides no error of the next one, and no alias reaches across.
/// </summary>
internal static class YamlChunks
{
    public static IEnumerable<YamlChunk> Split(string text)
    {
        var start = 0;
        var linesBefore = 0;
        var line = 0;
        for (var at = 0; at < text.Length; line++)
        {
            if (at > start && IsMarker(text, at))
            {
                yield return new YamlChunk(linesBefore, text[start..at]);
                start = at;
                linesBefore = line;
            }

            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
        }

        yield return new YamlChunk(linesBefore, text[start..]);
    }

    private static bool IsMarker(string text, int at) =>
        string.CompareOrdinal(text, at, "---", 0, 3) == 0 && (at + 3 == text.Length || text[at + 3] is '\n' or ' ' or '\t');
}
