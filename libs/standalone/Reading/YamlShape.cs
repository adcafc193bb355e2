using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HybridMesh.Standalone;

/// <summary>Looks over a document before a tree is built of it: exactly one, not deep, without anchors, aliases and tags.</summary>
internal static class YamlShape
{
    private const int MaxDepth = 16;

    public static (string Message, Mark At)? Problem(string text)
    {
        var parser = new Parser(new StringReader(text));
        var documents = 0;
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            documents += current is DocumentStart ? 1 : 0;
            if (documents > 1)
            {
                return ("the file must hold one document", current.Start);
            }

            if (depth > MaxDepth + 2) // the stream and the document count too
            {
                return ($"nested deeper than {MaxDepth} levels", current.Start);
            }

            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            {
                return ("anchors and aliases are not allowed here", current.Start);
            }

            if (current is NodeEvent { Tag.IsEmpty: false })
            {
                return ("tags are not allowed here", current.Start);
            }
        }

        return documents == 0 ? ("the file is empty; a cluster without services says 'services: []'", Mark.Empty) : null;
    }
}
