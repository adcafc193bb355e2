using System.Text;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Envelopes;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading;

/// <summary>One reading of one input: goes through its documents and collects what they hold and what is wrong with them.</summary>
internal sealed class ReadSession(ReadOptions options, Expectation? expected)
{
    private readonly DocumentLog _inputLog = new(document: 0);
    private readonly List<DocumentLog> _logs = [];
    private readonly ObjectReader _objects = new(options, expected);
    private readonly TreeBudget _budget = new(options.Limits);

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

        if (_objects.IsEmpty && !Logs.Any(log => log.Violations.Count > 0))
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

        _objects.Read(root, log);
        return true;
    }

    private void ReadYaml(string text)
    {
        foreach (var chunk in YamlChunks.Split(text).Where(chunk => !chunk.IsEmpty))
        {
            if (_logs.Count >= options.Limits.MaxDocuments)
            {
                _objects.RefuseTooMany(new Place(chunk.LinesBefore + 1, 1), NewLog());
                return;
            }

            var log = NewLog();
            _objects.Read(new YamlTreeReader(chunk, _budget, log).Read(), log);
        }
    }

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
            Inputs = _objects.Inputs,
            Violations = [.. all.Take(options.Limits.MaxViolations)],
            UnlistedViolations = Math.Max(0, all.Count - options.Limits.MaxViolations),
            Notes = _objects.Notes,
        };
    }
}
