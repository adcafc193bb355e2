using System.Collections.Concurrent;
using System.Reflection;

namespace HybridMesh.Contracts.Shapes;

/// <summary>What a spec record's type says about its fields; made once per type.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Cache = new();
    private readonly Dictionary<string, FieldShape> _byName = new(StringComparer.Ordinal);

    private RecordShape(Type type)
    {
        Type = type;
        Fields =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is not null)
                .OrderBy(property => property.MetadataToken)
                .Select(FieldShape.Of),
        ];
        foreach (var field in Fields)
        {
            _byName[field.Name] = field;
            _byName[field.ProtoName] = field;
        }

        OneOfs = [.. type.GetCustomAttributes<OneOfAttribute>().Select(rule => new OneOfShape(this, rule))];
        NotSupported = type.GetCustomAttributes<NotSupportedYetAttribute>().ToDictionary(a => a.Field, a => a.Reason);
        Outputs = type.GetCustomAttributes<OutputFieldAttribute>().Select(a => a.Field).ToHashSet();
        Hints = type.GetCustomAttributes<FieldHintAttribute>().ToDictionary(a => a.Field, a => a.Advice);
    }

    public Type Type { get; }

    /// <summary>In the order of declaration, which is the order of writing.</summary>
    public IReadOnlyList<FieldShape> Fields { get; }

    public IReadOnlyList<OneOfShape> OneOfs { get; }

    /// <summary>Reasons by name of the field.</summary>
    public IReadOnlyDictionary<string, string> NotSupported { get; }

    public IReadOnlySet<string> Outputs { get; }

    /// <summary>Advice by name of the field.</summary>
    public IReadOnlyDictionary<string, string> Hints { get; }

    public static RecordShape For(Type type) => Cache.GetOrAdd(type, static type => new RecordShape(type));

    /// <summary>By its YAML name or its proto name.</summary>
    public FieldShape? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A record with every non-nullable property set to something empty.</summary>
    public object Create()
    {
        var record = Activator.CreateInstance(Type)!;
        foreach (var field in Fields.Where(field => !field.IsNullable && field.Get(record) is null))
        {
            field.Set(record, field.Value.Empty());
        }

        return record;
    }
}
