using System.Collections;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Shapes;

/// <summary>Which fields of a resource are set and have no effect in this release (<see cref="NotEnforcedYetAttribute"/>).</summary>
public static class EnforcementNotes
{
    /// <summary>Path (from <c>spec</c>) and reason of each such field that is set.</summary>
    public static IReadOnlyList<(string Path, string Reason)> Of(IResourceSpec spec) => [.. OfRecord(spec, "spec")];

    private static IEnumerable<(string Path, string Reason)> OfRecord(object record, string path)
    {
        foreach (var field in RecordShape.For(record.GetType()).Fields)
        {
            var value = field.Get(record);
            if (!field.IsSet(value))
            {
                continue;
            }

            var fieldPath = $"{path}.{field.Name}";
            IEnumerable<(string, string)> notes = field.NotEnforcedReason is { } reason
                ? [(fieldPath, reason)]
                : OfValue(value!, field.Value, fieldPath);
            foreach (var note in notes)
            {
                yield return note;
            }
        }
    }

    private static IEnumerable<(string Path, string Reason)> OfValue(object value, ValueShape shape, string path) =>
        shape switch
        {
            { Form: ValueForm.Record } => OfRecord(value, path),
            { Form: ValueForm.List, Item.Form: ValueForm.Record } => ((IEnumerable)value)
                .Cast<object>()
                .SelectMany((item, index) => OfRecord(item, $"{path}[{index}]")),
            _ => [],
        };
}
