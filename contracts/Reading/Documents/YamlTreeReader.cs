using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>Reads one YAML document on the level of the parser's events: no scalar is ever converted by YAML's guess.</summary>
internal sealed class YamlTreeReader(YamlChunk chunk, TreeBudget budget, DocumentLog log)
{
    private static readonly string[] StandardTags = ["str", "int", "float", "bool", "null", "map", "seq"];

    private readonly TreeBuilder _builder = new(budget, log);
    private readonly TabCheck _tabs = new(chunk);
    private int _documents;

    /// <summary>The tree; null when the document is empty or was refused.</summary>
    public Node? Read()
    {
        // The scanner of YamlDotNet loses track of lines at a byte order mark inside a stream, and needs none.
        var parser = new Parser(new Scanner(new StringReader(chunk.Text), skipComments: true));
        try
        {
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!))
                {
                    return null;
                }
            }
        }
        catch (YamlException exception)
        {
            YamlSyntaxAdvice.Report(chunk, exception.Start, MessageOf(exception), log);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16.3 throws these, without a place, for a tab before a plain text between braces and for tags that are no URI.
            YamlSyntaxAdvice.Report(chunk, parser.Current?.End ?? Mark.Empty, "cannot go on after this place", log);
            return null;
        }

        return _tabs.Report(log) ? null : _builder.Root;
    }

    private bool Take(ParsingEvent current) =>
        current switch
        {
            DocumentStart start => TakeDocument(start),
            Scalar scalar => TakeTag(scalar) && TakeScalar(scalar),
            MappingStart map => TakeTag(map) && TakeStart(map, isMap: true, map.Style == MappingStyle.Flow),
            SequenceStart list => TakeTag(list) && TakeStart(list, isMap: false, list.Style == SequenceStyle.Flow),
            MappingEnd or SequenceEnd => TakeEnd(current),
            AnchorAlias alias => _builder.AddAlias(alias.Value.Value, PlaceOf(alias)),
            _ => true,
        };

    private bool TakeDocument(DocumentStart start)
    {
        if (start.Tags is { Count: > 0 } tags && tags.Any(tag => !tag.Prefix.StartsWith('!') && tag.Prefix != "tag:yaml.org,2002:"))
        {
            log.Refuse("", ErrorCatalog.TagNotSupported, "%TAG directives are not supported", PlaceOf(start));
            return false;
        }

        if (++_documents == 1)
        {
            return true;
        }

        log.Refuse("", ErrorCatalog.SyntaxError, "a second object begins here: part objects by a line '---'", PlaceOf(start));
        return false;
    }

    private bool TakeScalar(Scalar scalar)
    {
        if (scalar.Style is not ScalarStyle.Plain)
        {
            _tabs.Exclude(scalar.Start.Line, scalar.End.Line);
        }

        // "!!str 5" and "! 5" say that it is a text; the other standard tags say what the field says anyway.
        var isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        return _builder.AddScalar(scalar.Value, isPlain, AnchorOf(scalar), PlaceOf(scalar));
    }

    private bool TakeStart(NodeEvent start, bool isMap, bool isFlow)
    {
        if (isFlow)
        {
            _tabs.BeginFlow(start.Start.Line);
        }

        if (isMap && isFlow && YamlSyntaxAdvice.IsTemplate(chunk, start.Start))
        {
            log.Refuse("", ErrorCatalog.UnresolvedPlaceholder, "'{{' looks like a template variable that was not replaced", PlaceOf(start));
            return false;
        }

        return _builder.Begin(isMap, AnchorOf(start), PlaceOf(start));
    }

    private bool TakeEnd(ParsingEvent end)
    {
        _tabs.EndFlow(end.End.Line);
        return _builder.End();
    }

    private bool TakeTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific)
        {
            return true;
        }

        const string Prefix = "tag:yaml.org,2002:";
        var tag = node.Tag.Value;
        if (tag.StartsWith(Prefix, StringComparison.Ordinal) && StandardTags.Contains(tag[Prefix.Length..]))
        {
            return true;
        }

        log.Refuse("", ErrorCatalog.TagNotSupported, $"the tag '{tag}' is not supported", PlaceOf(node));
        return false;
    }

    private static string MessageOf(YamlException exception) => exception.InnerException is YamlException inner ? inner.Message : exception.Message;

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private Place PlaceOf(ParsingEvent node) => new(chunk.LinesBefore + (int)node.Start.Line, (int)node.Start.Column);
}
