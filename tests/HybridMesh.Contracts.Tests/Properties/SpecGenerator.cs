using System.Globalization;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Tests.Properties;

/// <summary>
/// Resources of any kind with any values that the types allow, from a seed: what a spec may hold follows from its record, so a new kind
/// is covered without a line here. Values break rules of validators on purpose; documents must survive those too.
/// </summary>
internal sealed class SpecGenerator(Random random)
{
    private static readonly string[] Texts =
    [
        "a", "shop", "0", "1.10", "yes", "null", "~", "", " ", " leading", "trailing ", "two words", "*/shop", "a: b", "a #b", "# c", "- d", "[e]",
        "{f}", "'g'", "\"h\"", "back\\slash", "line\nbreak", "line\n\n  indented\n", "\nfirst", "tab\there", "\tfirst", "---", "...", "<<", "=", "!t",
        "&a", "*a", "%p", "@q", "`r`", "|", ">", "a:", "2026-01-01", "12:30", "0x1F", "1e3", ".5", "-1", "é", "日本", "😀", "\u0001", "\u0085",
        "\u2028", "\uFEFFx", "a\r\nb", "x\ry", "true", "{{ x }}", "a,b", "?", "? x", "-", "--- x", "\u200B", new string('x', 300),
    ];

    public static Resource Resource(int seed)
    {
        var random = new Random(seed);
        var generator = new SpecGenerator(random);
        var kind = KindCatalog.All[random.Next(KindCatalog.All.Count)];
        var fqn = kind.Lineage.Aggregate((Fqn?)null, (parent, level) =>
            parent is null ? Fqn.Root(level.Collection, generator.Name()) : parent.Value.Child(level.Collection, generator.Name()));
        return kind.Normalize(new Resource
        {
            Fqn = fqn!.Value,
            Kind = kind,
            Metadata = generator.Metadata(),
            Spec = (IResourceSpec)generator.Record(RecordShape.For(kind.SpecType)),
        });
    }

    /// <summary>Any texts, labels and annotations that a resource may have.</summary>
    public static ResourceMetadata Metadata(Random random) => new SpecGenerator(random).Metadata();

    private string Name() => "n" + random.Next(1000).ToString(CultureInfo.InvariantCulture);

    private ResourceMetadata Metadata() =>
        new()
        {
            DisplayName = random.Next(2) == 0 ? null : Text() is { Length: > 0 and < 256 } text ? text : null,
            Description = random.Next(2) == 0 ? null : "text " + Text(),
            Labels = Map(() => Text()),
            Annotations = Map(() => Text()),
        };

    private Dictionary<string, string> Map(Func<string> value) =>
        Enumerable.Range(0, random.Next(4)).Select(_ => Key()).Distinct().ToDictionary(key => key, _ => value());

    // Annotations of the hierarchy are never stored; every other key is.
    private string Key() => Text() is { Length: > 0 } text ? text : "key";

    private string Text() => Texts[random.Next(Texts.Length)];

    private object Record(RecordShape shape)
    {
        var record = shape.Create();
        foreach (var field in shape.Fields.Where(field => field.IsRequired || (random.Next(3) > 0 && IsFree(shape, field))))
        {
            field.Set(record, Value(field.Value, field));
        }

        foreach (var rule in shape.OneOfs)
        {
            var chosen = rule.Fields[random.Next(rule.Fields.Count)];
            chosen.Set(record, Filled(chosen));
        }

        return record;
    }

    private static bool IsFree(RecordShape shape, FieldShape field) => !shape.OneOfs.Any(rule => rule.Fields.Contains(field));

    // Of alternatives, one must be set, and an empty list or map sets nothing.
    private object Filled(FieldShape field)
    {
        var value = Value(field.Value, field);
        while (!field.IsSet(value))
        {
            value = Value(field.Value, field);
        }

        return value;
    }

    private object Value(ValueShape shape, FieldShape? field) =>
        shape.Form switch
        {
            ValueForm.Text => field is { IsRequired: true } ? "required" + Text() : Text(),
            ValueForm.Boolean => random.Next(2) == 0,
            ValueForm.Integer => random.Next((int)(field?.Range?.Minimum ?? 0), (int)(field?.Range?.Maximum ?? 1000)),
            ValueForm.Duration => TimeSpan.FromTicks(random.NextInt64(0, TimeSpan.TicksPerDay * 400)),
            ValueForm.Enum => shape.Names!.Find(shape.Names.All.ElementAt(random.Next(shape.Names.All.Count)))!,
            ValueForm.Record => Record(shape.Record),
            ValueForm.List => List(shape, least: field is { IsRequired: true } ? 1 : 0),
            _ => Map(shape, least: field is { IsRequired: true } ? 1 : 0),
        };

    private object List(ValueShape shape, int least)
    {
        var list = shape.NewList();
        for (var left = random.Next(least, 3); left > 0; left--)
        {
            list.Add(Value(shape.Item!, field: null));
        }

        return list;
    }

    private object Map(ValueShape shape, int least)
    {
        var map = shape.NewMap();
        for (var left = random.Next(least, 3); left > 0; left--)
        {
            map[Key()] = Value(shape.Item!, field: null);
        }

        return map;
    }
}
