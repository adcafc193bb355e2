using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Envelopes;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Reading;

/// <summary>Collects the objects of an input: tells ours from others', opens lists, and sees when one comes twice.</summary>
internal sealed class ObjectReader(ReadOptions options, Expectation? expected)
{
    private readonly List<ResourceInput> _inputs = [];
    private readonly Dictionary<Fqn, ResourceInput> _byFqn = [];
    private readonly List<Violation> _notes = [];
    private int _objects;

    public IReadOnlyList<ResourceInput> Inputs => _inputs;

    /// <summary>On objects that were skipped.</summary>
    public IReadOnlyList<Violation> Notes => _notes;

    public bool IsEmpty => _objects == 0 && _notes.Count == 0;

    /// <summary>Takes the objects of a document; null when it is empty or could not be read.</summary>
    public void Read(Node? root, DocumentLog log)
    {
        if (root is not (null or ScalarNode { IsNull: true }))
        {
            ReadObject(root, log, prefix: "");
        }
    }

    public void RefuseTooMany(Place place, DocumentLog log) =>
        log.Refuse("", ErrorCatalog.TooManyDocuments, $"more than {options.Limits.MaxDocuments} objects", place);

    private void ReadObject(Node root, DocumentLog log, string prefix)
    {
        if (++_objects > options.Limits.MaxDocuments)
        {
            RefuseTooMany(root.Place, log);
            return;
        }

        if (root is not MappingNode map)
        {
            log.Refuse(prefix, ErrorCatalog.NotAnObject, NotAnObject(root), root.Place);
            return;
        }

        switch (new KindResolver(log, prefix, expected).Resolve(map))
        {
            case KindResolution.Ours ours:
                RootKeys.Check(map, ours.Kind, isList: false, prefix, log);
                Keep(new EnvelopeReader(log, prefix, options, expected).Read(map, ours.Kind), log, prefix);
                break;
            case KindResolution.ObjectList when prefix.Length == 0:
                RootKeys.Check(map, kind: null, isList: true, prefix, log);
                ReadItems(map, log);
                break;
            case KindResolution.ObjectList:
                log.Refuse(prefix, ErrorCatalog.WrongType, "a List inside a List is not supported", map.Place);
                break;
            case KindResolution.Foreign foreign:
                _objects--;
                _notes.Add(new Violation(prefix, ErrorCatalog.ObjectSkipped, foreign.Note) { Position = log.PositionOf(map.Place) });
                break;
            default:
                RootKeys.Check(map, kind: null, isList: false, prefix, log);
                break;
        }
    }

    private void ReadItems(MappingNode list, DocumentLog log)
    {
        _objects--;
        var items = list.FindIgnoringCase("items");
        if (items is not (null or SequenceNode or ScalarNode { IsNull: true }))
        {
            log.Refuse("items", ErrorCatalog.WrongType, $"must be a list, was {items.Description}", items.Place);
            return;
        }

        var index = 0;
        foreach (var item in (items as SequenceNode)?.Items ?? [])
        {
            ReadObject(item, log, $"items[{index++}]");
            if (_objects > options.Limits.MaxDocuments)
            {
                return;
            }
        }
    }

    private void Keep(ResourceInput? input, DocumentLog log, string prefix)
    {
        if (input is null)
        {
            return;
        }

        var place = new Place(input.Position.Line, input.Position.Column);
        _inputs.Add(input);
        if (!_byFqn.TryAdd(input.Resource.Fqn, input))
        {
            var first = _byFqn[input.Resource.Fqn].Position;
            var path = Prefixes.Join(prefix, "metadata.name");
            log.Refuse(path, ErrorCatalog.DuplicateName, $"'{input.Resource.Fqn}' is already defined on line {first.Line}", place);
        }

        if (expected is not null && _inputs.Count > 1)
        {
            log.Refuse("", ErrorCatalog.MultipleDocuments, "the request takes exactly one object", place);
        }
    }

    private static string NotAnObject(Node root) =>
        root switch
        {
            ScalarNode { Text: "EOF" or "EOT" or "END" } => $"{root.Description} is left over from a shell script, not YAML: remove the line",
            _ => $"must be a map with {Listing.Of(["apiVersion", "kind", "metadata", "spec"], "and")}, was {root.Description}",
        };
}
