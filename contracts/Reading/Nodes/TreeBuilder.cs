using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Documents;

namespace HybridMesh.Contracts.Reading.Nodes;

/// <summary>
/// Builds the tree of one document from the events of a parser, without recursion, and holds the bounds. Every method answers false
/// when reading must stop; why is in the log.
/// </summary>
internal sealed class TreeBuilder(TreeBudget budget, DocumentLog log)
{
    private readonly Stack<TreeFrame> _open = new();
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);

    public Node? Root { get; private set; }

    public bool AddScalar(string text, bool isPlain, string? anchor, Place place)
    {
        if (text.Length > budget.Limits.MaxScalarLength)
        {
            var message = $"the value has {text.Length} characters; at most {budget.Limits.MaxScalarLength} are allowed";
            return Refuse(ErrorCatalog.TooLong, message, place);
        }

        if (InputText.IndexOfForbidden(text) >= 0)
        {
            return Refuse(ErrorCatalog.ForbiddenCharacter, "the value holds U+0000 or half of a surrogate pair", place);
        }

        return TakeValue(place) && Add(new ScalarNode(text, isPlain, place), anchor);
    }

    public bool Begin(bool isMap, string? anchor, Place place)
    {
        if (_open.Count >= budget.Limits.MaxDepth)
        {
            return Refuse(ErrorCatalog.TooDeep, $"more than {budget.Limits.MaxDepth} levels of maps and lists", place);
        }

        if (_open.TryPeek(out var parent) && parent.IsMap && parent.Key is null)
        {
            return Refuse(ErrorCatalog.SyntaxError, "the key of a map must be a text, not a map or a list", place);
        }

        _open.Push(new TreeFrame(isMap, anchor, place));
        return TakeValue(place);
    }

    public bool End()
    {
        var frame = _open.Pop();
        return Add(frame.ToNode(), frame.Anchor);
    }

    public bool AddAlias(string name, Place place)
    {
        if (!_anchors.TryGetValue(name, out var node))
        {
            return RefuseAlias(name, place);
        }

        if (_open.Count + node.Height > budget.Limits.MaxDepth)
        {
            return Refuse(ErrorCatalog.TooDeep, $"more than {budget.Limits.MaxDepth} levels of maps and lists, through the alias '*{name}'", place);
        }

        if (!budget.TryTake(node.Size))
        {
            return Refuse(ErrorCatalog.TooManyValues, $"more than {budget.Limits.MaxValues} values, with the alias '*{name}' expanded", place);
        }

        return Add(node, anchor: null);
    }

    // '*.shop.example.com' without quotes is an alias for YAML and a wildcard for people.
    private bool RefuseAlias(string name, Place place)
    {
        if (_open.Any(frame => frame.Anchor == name))
        {
            return Refuse(ErrorCatalog.AliasNotResolved, $"the alias '*{name}' stands inside its own anchor", place);
        }

        var advice = $"put the value in quotes, \"*{name}\"";
        return Refuse(ErrorCatalog.BareAsterisk, $"'*' starts an alias in YAML, and there is no anchor '{name}': {advice}", place);
    }

    private bool Add(Node node, string? anchor)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = node;
        }

        if (!_open.TryPeek(out var frame))
        {
            Root = node;
            return true;
        }

        if (!frame.IsMap)
        {
            frame.AddItem(node);
            return true;
        }

        return frame.Key is { } key ? AddValue(frame, key, node) : AddKey(frame, node);
    }

    private bool AddKey(TreeFrame frame, Node node)
    {
        if (node is not ScalarNode key)
        {
            return Refuse(ErrorCatalog.SyntaxError, "the key of a map must be a text, not a map or a list", node.Place);
        }

        if (frame.TakeKey(key) is { } first)
        {
            var hint = _open.Count == 1 && key.Text is "apiVersion" or "kind" ? "; is a '---' missing between two objects?" : "";
            var message = $"the key '{ScalarNode.Shorten(key.Text)}' stands on line {first.Line} and again on line {key.Place.Line}{hint}";
            log.Refuse(Path(), ErrorCatalog.DuplicateKey, message, key.Place);
        }

        return true;
    }

    private bool AddValue(TreeFrame frame, ScalarNode key, Node node)
    {
        if (key is { Text: "<<", IsPlain: true })
        {
            return frame.TryMerge(node) || Refuse(ErrorCatalog.SyntaxError, "the merge key '<<' takes a map or a list of maps", node.Place);
        }

        frame.AddValue(node);
        return true;
    }

    private bool TakeValue(Place place) =>
        budget.TryTake(1) || Refuse(ErrorCatalog.TooManyValues, $"more than {budget.Limits.MaxValues} values", place);

    private bool Refuse(ErrorCode code, string message, Place place)
    {
        log.Refuse(Path(), code, message, place);
        return false;
    }

    private string Path()
    {
        var path = new BindPath(prefix: "");
        foreach (var frame in _open.Reverse())
        {
            path.Push(frame.Segment);
        }

        return path.ToString();
    }
}
