using System.Text;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Envelopes;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Reading;

/// <summary>One reading of one input: goes through its documents and collects what they hold and what is wrong with them.</summary>
internal sealed class ReadSession(ReadOptions options, Expectation? expected)
{
    private readonly DocumentLog _inputLog = new(document: 0);
    private readonly List<DocumentLog> _logs = [];
    private readonly List<ResourceInput> _inputs = [];
    private readonly Dictionary<Fqn, ResourceInput> _byFqn = [];
    private readonly List<Violation> _notes = [];
    private readonly TreeBudget _budget = new(options.Limits);
    private int _objects;

    public ReadResult Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > options.Limits.MaxBytes)
        {
            RefuseInput(ErrorCatalog.BodyTooLarge, $"the input has {utf8.Length} bytes; at most {options.Limits.MaxBytes} are allowed");
        }
        else if (InputText.Decode(utf8, _inputLog) is { } text)
        {
            ReadText(InputText.Normalize(text));
        }

        return Result();
    }

    public ReadResult Read(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > options.Limits.MaxBytes)
        {
            RefuseInput(ErrorCatalog.BodyTooLarge, $"the input has {bytes} bytes; at most {options.Limits.MaxBytes} are allowed");
        }
        else
        {
            ReadText(InputText.Normalize(text));
        }

        return Result();
    }

    private void ReadText(string text)
    {
        var forbidden = InputText.IndexOfForbidden(text);
        if (forbidden >= 0)
        {
            var place = InputText.PlaceOf(text, forbidden);
            _inputLog.Refuse("", ErrorCatalog.ForbiddenCharacter, "the input holds U+0000 or half of a surrogate pair", place);
        }
        else if (!TryReadJson(text))
        {
            ReadYaml(text);
        }

        if (_objects == 0 && _notes.Count == 0 && !Logs.Any(log => log.Violations.Count > 0))
        {
            RefuseInput(ErrorCatalog.EmptyInput, "there is no object in the input");
        }
    }

    private IEnumerable<DocumentLog> Logs => [_inputLog, .. _logs];

    // Most JSON is YAML, but YAML's parser knows neither all of its escapes nor its tabs.
    private bool TryReadJson(string text)
    {
        var isLikely = text.AsSpan().TrimStart() is ['{' or '[', ..];
        if (options.Format == InputFormat.Yaml || (options.Format == InputFormat.Auto && !isLikely))
        {
            return false;
        }

        var log = NewLog();
        var root = JsonTreeReader.Read(Encoding.UTF8.GetBytes(text), _budget, log);
        var isFlowYaml = log.Violations is [{ Code: var code }] && code == ErrorCatalog.SyntaxError && !text.AsSpan().TrimStart().StartsWith("{\"");
        if (root is null && options.Format == InputFormat.Auto && isFlowYaml)
        {
            _logs.Remove(log);
            return false;
        }

        ReadDocument(root, log);
        return true;
    }

    private void ReadYaml(string text)
    {
        foreach (var chunk in YamlChunks.Split(text).Where(chunk => !chunk.IsEmpty))
        {
            if (_logs.Count >= options.Limits.MaxDocuments)
            {
                RefuseTooMany(new Place(chunk.LinesBefore + 1, 1), NewLog());
                return;
            }

            var log = NewLog();
            ReadDocument(new YamlTreeReader(chunk, _budget, log).Read(), log);
        }
    }

    private void ReadDocument(Node? root, DocumentLog log)
    {
        if (root is null or ScalarNode { IsNull: true })
        {
            return;
        }

        ReadObject(root, log, prefix: "");
    }

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
                Keep(new EnvelopeReader(log, prefix, options, expected).Read(map, ours.Kind), log);
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

    private void Keep(ResourceInput? input, DocumentLog log)
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
            log.Refuse("metadata.name", ErrorCatalog.DuplicateName, $"'{input.Resource.Fqn}' is already defined on line {first.Line}", place);
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

    private void RefuseTooMany(Place place, DocumentLog log) =>
        log.Refuse("", ErrorCatalog.TooManyDocuments, $"more than {options.Limits.MaxDocuments} objects", place);

    private void RefuseInput(ErrorCode code, string message) => _inputLog.Refuse("", code, message, new Place(1, 1));

    private DocumentLog NewLog()
    {
        var log = new DocumentLog(_logs.Count);
        _logs.Add(log);
        return log;
    }

    private ReadResult Result()
    {
        var all = Logs
            .SelectMany(log => log.Violations)
            .OrderBy(violation => violation.Position!.Line)
            .ThenBy(violation => violation.Position!.Column)
            .ToList();
        return new ReadResult
        {
            Inputs = _inputs,
            Violations = [.. all.Take(options.Limits.MaxViolations)],
            UnlistedViolations = Math.Max(0, all.Count - options.Limits.MaxViolations),
            Notes = _notes,
        };
    }
}
