using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HybridMesh.Store.Commits;

/// <summary>
/// One text for all ways to write the same JSON value: keys in ordinal order, no white space, fewest escapes, plain numbers. What
/// jsonb returns for a document has the same canonical text as the document that was written, so equality and hashes hold over the
/// database. Never change what this produces: hashes of old revisions depend on it.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <exception cref="ArgumentException">The text is not a JSON object that jsonb can hold.</exception>
    public static string OfObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new ArgumentException("the document is not a JSON object", nameof(text));
            }

            var output = new StringBuilder(text.Length);
            Write(output, document.RootElement);
            return output.ToString();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new ArgumentException($"the document is not JSON that can be stored: {error.Message}", nameof(text), error);
        }
    }

    private static void Write(StringBuilder output, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(output, value);
                break;
            case JsonValueKind.Array:
                WriteArray(output, value);
                break;
            case JsonValueKind.String:
                WriteString(output, value.GetString()!);
                break;
            case JsonValueKind.Number:
                output.Append(CanonicalNumber.Of(value.GetRawText()));
                break;
            default:
                output.Append(value.GetRawText()); // true, false, null
                break;
        }
    }

    private static void WriteObject(StringBuilder output, JsonElement value)
    {
        var separator = '{';
        string? previous = null;
        foreach (var property in value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.Name == previous)
            {
                throw new FormatException($"the key '{property.Name}' occurs twice");
            }

            output.Append(separator);
            WriteString(output, property.Name);
            output.Append(':');
            Write(output, property.Value);
            separator = ',';
            previous = property.Name;
        }

        output.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteArray(StringBuilder output, JsonElement value)
    {
        var separator = '[';
        foreach (var item in value.EnumerateArray())
        {
            output.Append(separator);
            Write(output, item);
            separator = ',';
        }

        output.Append(separator == '[' ? "[]" : "]");
    }

    private static void WriteString(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var character in text)
        {
            switch (character)
            {
                case '\0':
                    throw new FormatException("U+0000 cannot be stored");
                case '"' or '\\':
                    output.Append('\\').Append(character);
                    break;
                case < ' ':
                    output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    break;
                default:
                    output.Append(character);
                    break;
            }
        }

        output.Append('"');
    }
}
