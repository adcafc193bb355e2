using System.Collections;
using System.Diagnostics;

namespace HybridMesh.Contracts.Shapes;

/// <summary>The form of a value: what the type of a property says.</summary>
internal sealed class ValueShape
{
    private readonly Lazy<RecordShape>? _record;

    private ValueShape(ValueForm form, Type type, ValueShape? item = null)
    {
        Form = form;
        Type = type;
        Item = item;
        _record = form == ValueForm.Record ? new Lazy<RecordShape>(() => RecordShape.For(type)) : null;
        Names = form == ValueForm.Enum ? EnumNames.Of(type) : null;
    }

    public ValueForm Form { get; }

    /// <summary>The type without its nullable wrapper.</summary>
    public Type Type { get; }

    /// <summary>Of the items of a list or the values of a map; null for others.</summary>
    public ValueShape? Item { get; }

    /// <summary>Of an enum; null for others.</summary>
    public EnumNames? Names { get; }

    public RecordShape Record => _record?.Value ?? throw new UnreachableException(Form.ToString());

    public static ValueShape Of(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type switch
        {
            _ when type == typeof(string) => new ValueShape(ValueForm.Text, type),
            _ when type == typeof(bool) => new ValueShape(ValueForm.Boolean, type),
            _ when type == typeof(int) => new ValueShape(ValueForm.Integer, type),
            _ when type == typeof(TimeSpan) => new ValueShape(ValueForm.Duration, type),
            { IsEnum: true } => new ValueShape(ValueForm.Enum, type),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
                new ValueShape(ValueForm.List, type, Of(type.GenericTypeArguments[0])),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) =>
                new ValueShape(ValueForm.Map, type, Of(type.GenericTypeArguments[1])),
            { IsClass: true, Namespace: { } space } when space.StartsWith("HybridMesh.", StringComparison.Ordinal) =>
                new ValueShape(ValueForm.Record, type),
            _ => throw new NotSupportedException($"a spec cannot hold a {type}; see ValueShape"),
        };
    }

    /// <summary>A list of the declared item type, to be filled.</summary>
    public IList NewList() => (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(Item!.Type))!;

    /// <summary>A map of the declared value type, to be filled.</summary>
    public IDictionary NewMap() =>
        (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), Item!.Type))!;

    /// <summary>What stands for a required value that is missing, so that non-nullable properties are never null.</summary>
    public object Empty() =>
        Form switch
        {
            ValueForm.Text => "",
            ValueForm.List => NewList(),
            ValueForm.Map => NewMap(),
            ValueForm.Record => Record.Create(),
            _ => Activator.CreateInstance(Type)!,
        };
}
