using System.Collections;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;
using HybridMesh.Contracts.Tests.Cases;

namespace HybridMesh.Contracts.Tests.Properties;

/// <summary>
/// Resources that the API accepts, from a seed: those of the cases and examples, with parts left out and values changed in ways that
/// their validators pass. Kinds take turns, so a new kind is covered without a line here.
/// </summary>
internal sealed class AcceptedResources(Random random)
{
    private static readonly ILookup<KindDescriptor, Resource> Known =
        Directory.EnumerateFiles(CaseFolder.Kinds, "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "input.yaml" or "example.yaml" or "base.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => ResourceReader.Read(File.ReadAllBytes(file), ReadOptions.Default))
            .Where(result => result.IsValid)
            .SelectMany(result => result.Resources)
            .ToLookup(resource => resource.Kind);

    public static Resource Of(int seed)
    {
        var random = new Random(seed);
        var kind = KindCatalog.All[seed % KindCatalog.All.Count];
        var known = Known[kind].ElementAt(random.Next(Known[kind].Count()));
        var metadata = SpecGenerator.Metadata(random);
        var specs = Enumerable.Range(0, 8).Select(_ => (IResourceSpec)new AcceptedResources(random).Change(RecordShape.For(kind.SpecType), known.Spec));
        return kind.Normalize(known with
        {
            Metadata = metadata,
            Spec = specs.FirstOrDefault(spec => !kind.Validate(spec).Any()) ?? known.Spec,
        });
    }

    private object Change(RecordShape shape, object record)
    {
        var changed = shape.Create();
        foreach (var field in shape.Fields)
        {
            var value = field.Get(record);
            if (field.IsSet(value) && (random.Next(6) > 0 || field.IsRequired || shape.OneOfs.Any(rule => rule.Fields.Contains(field))))
            {
                field.Set(changed, Change(field.Value, value!, field));
            }
        }

        return changed;
    }

    // Names, hosts and selectors stay: nearly every other text would be refused.
    private object Change(ValueShape shape, object value, FieldShape? field) =>
        shape.Form switch
        {
            ValueForm.Record => Change(shape.Record, value),
            ValueForm.List => List(shape, (IEnumerable)value),
            _ when random.Next(4) > 0 => value,
            ValueForm.Boolean => random.Next(2) == 0,
            ValueForm.Integer when field?.Range is { } range => random.Next((int)range.Minimum, Math.Min((int)range.Maximum, 100_000)),
            ValueForm.Duration => TimeSpan.FromMilliseconds(random.Next(1, 86_400_000)),
            ValueForm.Enum => shape.Names!.Find(shape.Names.All.ElementAt(random.Next(shape.Names.All.Count)))!,
            _ => value,
        };

    private IList List(ValueShape shape, IEnumerable items)
    {
        var list = shape.NewList();
        foreach (var item in items)
        {
            if (list.Count == 0 || random.Next(6) > 0)
            {
                list.Add(Change(shape.Item!, item, field: null));
            }
        }

        return list;
    }
}
