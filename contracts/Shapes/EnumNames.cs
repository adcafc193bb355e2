using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;

namespace HybridMesh.Contracts.Shapes;

/// <summary>The YAML names of an enum's values: <c>OPTIONAL_MUTUAL</c> for <c>OptionalMutual</c>, unless an attribute says otherwise.</summary>
internal sealed class EnumNames
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _names = [];
    private readonly Dictionary<string, object> _numbers = new(StringComparer.Ordinal);

    private EnumNames(Type type)
    {
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var value = field.GetValue(null)!;
            var name = field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? UpperSnake(field.Name);
            _values.Add(name, value);
            _names.Add(value, name);
            _numbers.Add(Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), value);
        }
    }

    /// <summary>In the order of declaration.</summary>
    public IReadOnlyCollection<string> All => _values.Keys;

    public static EnumNames Of(Type type) => new(type);

    public string NameOf(object value) => _names[value];

    /// <summary>By name, or by number as protobuf's JSON form allows.</summary>
    public object? Find(string text) => _values.GetValueOrDefault(text) ?? _numbers.GetValueOrDefault(text);

    private static string UpperSnake(string pascal)
    {
        var text = new StringBuilder();
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
