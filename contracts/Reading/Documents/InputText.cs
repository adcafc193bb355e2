using System.Text;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>Preparation of the raw input: encoding, byte order mark, line ends, characters that nothing may hold.</summary>
internal static class InputText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes; on failure logs where and answers null.</summary>
    public static string? Decode(ReadOnlySpan<byte> utf8, DocumentLog log)
    {
        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException exception)
        {
            var before = utf8[..Math.Clamp(exception.Index, 0, utf8.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = before.Length - before.LastIndexOf((byte)'\n');
            log.Refuse("", ErrorCatalog.NotUtf8, $"byte {exception.Index} is not part of a character in UTF-8", new Place(line, column));
            return null;
        }
    }

    /// <summary>Without byte order mark, with line feeds only.</summary>
    public static string Normalize(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        return text[start..].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    /// <summary>Index of the first character that cannot be stored (U+0000, half of a surrogate pair); -1 when there is none.</summary>
    public static int IndexOfForbidden(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\0' || char.IsLowSurrogate(character))
            {
                return index;
            }

            if (char.IsHighSurrogate(character))
            {
                if (index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                {
                    return index;
                }

                index++;
            }
        }

        return -1;
    }

    /// <summary>The place of a character in normalized text.</summary>
    public static Place PlaceOf(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new Place(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
