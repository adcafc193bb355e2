using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Tests.Reference;

/// <summary>The records and enums that a spec is made of, each once, in the order in which a reader comes across them.</summary>
internal static class SpecParts
{
    public static IReadOnlyList<ValueShape> Of(RecordShape spec)
    {
        var parts = new List<ValueShape>();
        var seen = new HashSet<Type>();
        AddPartsOf(spec, parts, seen);
        return parts;
    }

    // Depth first: what belongs to a part follows it.
    private static void AddPartsOf(RecordShape record, List<ValueShape> parts, HashSet<Type> seen)
    {
        foreach (var part in record.Fields.Select(field => Innermost(field.Value)).Where(part => part.Form is ValueForm.Record or ValueForm.Enum))
        {
            if (seen.Add(part.Type))
            {
                parts.Add(part);
                if (part.Form == ValueForm.Record)
                {
                    AddPartsOf(part.Record, parts, seen);
                }
            }
        }
    }

    private static ValueShape Innermost(ValueShape value) => value.Item is { } item ? Innermost(item) : value;
}
