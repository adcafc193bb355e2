using System.Text;
using System.Text.Json;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>Reads one JSON value into the same tree as YAML: numbers keep their digits.</summary>
internal static class JsonTreeReader
{
    /// <summary>The tree; null when the text is not JSON or was refused.</summary>
    public static Node? Read(ReadOnlySpan<byte> utf8, TreeBudget budget, DocumentLog log)
    {
        var builder = new TreeBuilder(budget, log);

        // The builder counts levels itself, to name the limit; the reader must only not be the first to stop.
        var options = new JsonReaderOptions { MaxDepth = budget.Limits.MaxDepth + 2 };
        var reader = new Utf8JsonReader(utf8, options);
        var places = new Utf8Places(utf8);
        try
        {
            while (reader.Read())
            {
                if (!Take(ref reader, builder, places.At((int)reader.TokenStartIndex)))
                {
                    return null;
                }
            }
        }
        catch (JsonException exception)
        {
            var place = new Place((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            log.Refuse("", ErrorCatalog.SyntaxError, "not readable as JSON: " + Reason(exception), place);
            return null;
        }
        catch (InvalidOperationException)
        {
            // What Utf8JsonReader.GetString does with an escaped half of a surrogate pair.
            var place = places.At((int)reader.TokenStartIndex);
            log.Refuse("", ErrorCatalog.ForbiddenCharacter, "the value holds half of a surrogate pair", place);
            return null;
        }

        return builder.Root;
    }

    private static bool Take(ref Utf8JsonReader reader, TreeBuilder builder, Place place) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => builder.Begin(isMap: true, anchor: null, place),
            JsonTokenType.StartArray => builder.Begin(isMap: false, anchor: null, place),
            JsonTokenType.EndObject or JsonTokenType.EndArray => builder.End(),
            JsonTokenType.String or JsonTokenType.PropertyName => builder.AddScalar(reader.GetString()!, isPlain: false, anchor: null, place),
            _ => builder.AddScalar(Encoding.UTF8.GetString(reader.ValueSpan), isPlain: true, anchor: null, place),
        };

    // "'x' is invalid after a value. Expected … LineNumber: 0 | BytePositionInLine: 3."
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = end < 0 ? exception.Message : exception.Message[..end];
        return message.Split(". ")[0].TrimEnd('.');
    }
}
