using System.Globalization;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Tests.Reference;

/// <summary>The fields of one record as a table: what people look up.</summary>
internal static class FieldTable
{
    public static string Of(RecordShape record)
    {
        var blank = record.Create();
        return Markdown.Head("field", "type", "default", "meaning")
            + string.Concat(record.Fields.Select(field => Markdown.Row(Markdown.Code(field.Name), TypeOf(field), DefaultOf(field, blank), Meaning(field))));
    }

    private static string TypeOf(FieldShape field)
    {
        var least = field is { IsRequired: true, Value.Form: ValueForm.Text or ValueForm.List or ValueForm.Map } ? ", not empty" : "";
        return TypeOf(field.Value) + RangeOf(field) + least;
    }

    private static string TypeOf(ValueShape value) => value.Form switch
    {
        ValueForm.Text => "text",
        ValueForm.Boolean => "true or false",
        ValueForm.Integer => "whole number",
        ValueForm.Duration => "duration",
        ValueForm.List => $"list of {TypeOf(value.Item!)}",
        ValueForm.Map => $"map to {TypeOf(value.Item!)}",
        _ => Markdown.LinkTo(value.Type.Name),
    };

    private static string RangeOf(FieldShape field) => field.Range switch
    {
        null => "",
        { Maximum: int.MaxValue } range => string.Create(CultureInfo.InvariantCulture, $", at least {range.Minimum}"),
        var range => string.Create(CultureInfo.InvariantCulture, $", {range.Minimum} to {range.Maximum}"),
    };

    // What an absent value means is in the description: a record that is not there, a number that is inherited.
    private static string DefaultOf(FieldShape field, object blank) => field switch
    {
        { IsRequired: true } => "**required**",
        { IsNullable: true } => "absent",
        { Value.Form: ValueForm.Boolean } => (bool)field.Get(blank)! ? "true" : "false",
        { Value.Form: ValueForm.Integer } => Convert.ToString(field.Get(blank), CultureInfo.InvariantCulture)!,
        { Value.Form: ValueForm.Enum } => Markdown.Code(field.Value.Names!.NameOf(field.Get(blank)!)),
        _ => "empty",
    };

    private static string Meaning(FieldShape field)
    {
        var notes = new[]
        {
            Markdown.Prose(DocComments.Of(field.Property) ?? ""),
            field.NotEnforcedReason is { } reason ? $"**Not enforced yet**, accepted with a warning: {Markdown.Prose(reason)}." : "",
            field.DeprecationAdvice is { } advice ? $"**Deprecated**: {Markdown.Prose(advice)}." : "",
        };
        return string.Join(" ", notes.Where(note => note.Length > 0));
    }
}
