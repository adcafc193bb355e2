using System.Text;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Tests.Reference;

/// <summary>What is said of one record: its fields, which of them exclude each other, and what it does not take.</summary>
internal static class RecordSection
{
    public static string Of(RecordShape record)
    {
        var section = new StringBuilder(record.Fields.Count == 0 ? "There is nothing to set in this release.\n" : FieldTable.Of(record));
        foreach (var rule in record.OneOfs)
        {
            var names = string.Join(", ", rule.Fields.Select(field => Markdown.Code(field.Name)));
            section.Append($"\n{(rule.IsOptional ? "At most" : "Exactly")} one of {names} is set.\n");
        }

        AppendList(section, $"Known, and refused in this release ({ErrorCatalog.FieldNotSupportedYet.Code}):", record.NotSupported);
        AppendList(section, "Looked for here, and found elsewhere:", record.Hints);
        if (record.Outputs.Count > 0)
        {
            section.Append($"\nWritten by the server only, ignored in input: {Markdown.Codes(record.Outputs.Order(StringComparer.Ordinal))}.\n");
        }

        return section.ToString();
    }

    /// <summary>The values of an enum.</summary>
    public static string Of(ValueShape @enum)
    {
        var names = @enum.Names!;
        return Markdown.Head("value", "meaning")
            + string.Concat(names.All.Select(name => Markdown.Row(
                Markdown.Code(name), Markdown.Prose(DocComments.OfEnumValue(@enum.Type, names.Find(name)!.ToString()!) ?? ""))));
    }

    private static void AppendList(StringBuilder section, string title, IReadOnlyDictionary<string, string> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        section.Append($"\n{title}\n\n");
        foreach (var (field, text) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            section.Append($"- {Markdown.Code(field)}: {Markdown.Prose(text)}.\n");
        }
    }
}
