using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace HybridMesh.Contracts.Shapes;

/// <summary>One property of a spec record, as a field of YAML.</summary>
internal sealed class FieldShape
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly PropertyInfo _property;

    private FieldShape(PropertyInfo property, bool isNullable)
    {
        _property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        ProtoName = Snake(Name);
        Value = ValueShape.Of(property.PropertyType);
        IsNullable = isNullable;
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        Range = property.GetCustomAttribute<RangeAttribute>();
        NotEnforcedReason = property.GetCustomAttribute<NotEnforcedYetAttribute>()?.Reason;
        DeprecationAdvice = property.GetCustomAttribute<DeprecatedAttribute>()?.Advice;
    }

    /// <summary>As written in YAML: <c>redirectCode</c>.</summary>
    public string Name { get; }

    /// <summary>As in the original protobuf files: <c>redirect_code</c>.</summary>
    public string ProtoName { get; }

    public string PropertyName => _property.Name;

    public PropertyInfo Property => _property;

    public ValueShape Value { get; }

    public bool IsRequired { get; }

    /// <summary>Whether "present but empty" differs from "absent".</summary>
    public bool IsNullable { get; }

    public RangeAttribute? Range { get; }

    public string? NotEnforcedReason { get; }

    public string? DeprecationAdvice { get; }

    public static FieldShape Of(PropertyInfo property)
    {
        // NullabilityInfoContext is not safe for several threads.
        lock (Nullability)
        {
            var isNullable = Nullability.Create(property).WriteState == NullabilityState.Nullable;
            return new FieldShape(property, isNullable);
        }
    }

    public object? Get(object record) => _property.GetValue(record);

    public void Set(object record, object value) => _property.SetValue(record, value);

    /// <summary>Whether a value of this field says something: not null, and where empty equals absent, not empty.</summary>
    public bool IsSet(object? value) =>
        value switch
        {
            null => false,
            _ when IsNullable || IsRequired => true,
            System.Collections.ICollection { Count: 0 } => false,
            string => true,
            ValueType scalar => !scalar.Equals(Activator.CreateInstance(Value.Type)),
            _ => true,
        };

    private static string Snake(string camel)
    {
        var text = new StringBuilder();
        foreach (var letter in camel)
        {
            if (char.IsUpper(letter))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
