using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;
using HybridMesh.Contracts.Writing;

namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>Makes a single value: the text is read by what the field is, never by what YAML would guess.</summary>
internal static partial class ScalarBinder
{
    public static object? Bind(Node node, ValueShape shape, FieldShape? field, BindContext context)
    {
        if (node is not ScalarNode scalar)
        {
            context.Refuse(ErrorCatalog.WrongType, $"must be {Noun(shape)}, was {node.Description}", node);
            return null;
        }

        return shape.Form switch
        {
            ValueForm.Text => BindText(scalar, context),
            ValueForm.Boolean => BindBoolean(scalar, context),
            ValueForm.Integer => BindInteger(scalar, field, context),
            ValueForm.Duration => BindDuration(scalar, context),
            ValueForm.Enum => BindEnum(scalar, shape.Names!, context),
            _ => throw new UnreachableException(shape.Form.ToString()),
        };
    }

    private static string BindText(ScalarNode scalar, BindContext context)
    {
        if (scalar.IsPlain && YamlGuess.IsNotText(scalar.Text))
        {
            context.Warn(
                ErrorCatalog.TextFromBareScalar,
                $"{scalar.Description} is kept as the text '{scalar.Text}'; put it in quotes to say so",
                scalar);
        }

        return scalar.Text;
    }

    private static bool? BindBoolean(ScalarNode scalar, BindContext context)
    {
        switch (scalar.Text)
        {
            case "true" or "True" or "TRUE":
                return true;
            case "false" or "False" or "FALSE":
                return false;
            default:
                context.Refuse(ErrorCatalog.InvalidBoolean, $"must be true or false, was {scalar.Description}", scalar);
                return null;
        }
    }

    private static int? BindInteger(ScalarNode scalar, FieldShape? field, BindContext context)
    {
        var least = Convert.ToInt32(field?.Range?.Minimum ?? int.MinValue, CultureInfo.InvariantCulture);
        var most = Convert.ToInt32(field?.Range?.Maximum ?? int.MaxValue, CultureInfo.InvariantCulture);
        if (!Integer().IsMatch(scalar.Text))
        {
            var octal = LooksOctal().IsMatch(scalar.Text) ? ", which looks octal" : "";
            var message = $"must be a whole number from {least} to {most} in plain digits, was {scalar.Description}{octal}";
            context.Refuse(ErrorCatalog.InvalidNumber, message, scalar);
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return number;
        }

        context.Refuse(ErrorCatalog.OutOfRange, $"must be a whole number from {least} to {most}, was {ScalarNode.Shorten(scalar.Text)}", scalar);
        return null;
    }

    private static TimeSpan? BindDuration(ScalarNode scalar, BindContext context)
    {
        if (Durations.TryParse(scalar.Text, out var duration))
        {
            return duration;
        }

        if (scalar.Text.StartsWith('-') && Durations.TryParse(scalar.Text[1..], out _))
        {
            context.Refuse(ErrorCatalog.OutOfRange, $"a duration must not be negative, was {scalar.Description}", scalar);
            return null;
        }

        var advice = BareNumber().IsMatch(scalar.Text)
            ? $"it has no unit; write '{scalar.Text}s'"
            : "write a number with a unit, such as 30s, 1.5s, 500ms or 1h30m";
        context.Refuse(ErrorCatalog.InvalidDuration, $"{scalar.Description} is not a duration: {advice}", scalar);
        return null;
    }

    private static object? BindEnum(ScalarNode scalar, EnumNames names, BindContext context)
    {
        if (names.Find(scalar.Text) is { } value)
        {
            return value;
        }

        var ordered = Nearest.Order(scalar.Text, names.All);
        context.Refuse(ErrorCatalog.InvalidEnum, $"must be one of {Listing.Of(ordered)}, was {scalar.Description}", scalar);
        return null;
    }

    private static string Noun(ValueShape shape) =>
        shape.Form switch
        {
            ValueForm.Text => "a text",
            ValueForm.Boolean => "true or false",
            ValueForm.Integer => "a whole number",
            ValueForm.Duration => "a duration such as 30s",
            _ => "one of " + Listing.Of(shape.Names!.All),
        };

    [GeneratedRegex("^-?(0|[1-9][0-9]*)$")]
    private static partial Regex Integer();

    [GeneratedRegex("^0[0-7o]")]
    private static partial Regex LooksOctal();

    [GeneratedRegex(@"^\d+(\.\d+)?$")]
    private static partial Regex BareNumber();
}
