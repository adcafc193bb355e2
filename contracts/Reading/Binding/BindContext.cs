using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>What the binder knows beside the value at hand, and where it puts what it finds.</summary>
internal sealed class BindContext(DocumentLog log, string prefix)
{
    private readonly List<UnknownField> _unknown = [];
    private readonly List<string> _refused = [];

    public DocumentLog Log { get; } = log;

    public BindPath Path { get; } = new(prefix);

    /// <summary>The records around the value at hand, the outermost first, each with the depth of its path.</summary>
    public Stack<(RecordShape Shape, int Depth)> Records { get; } = new();

    /// <summary>Stored documents: nothing is refused, what is not understood is kept.</summary>
    public bool IsTolerant { get; init; }

    /// <summary>Input whose unknown fields are only warned of.</summary>
    public bool AllowsUnknownFields { get; init; }

    public IReadOnlyList<UnknownField> UnknownFields => _unknown;

    /// <summary>Paths at which something was refused: what validators say about them would only repeat it.</summary>
    public IReadOnlyList<string> RefusedPaths => _refused;

    public void Refuse(ErrorCode code, string message, Node node) => Refuse(Path.ToString(), code, message, node.Place);

    public void Refuse(string path, ErrorCode code, string message, Place place)
    {
        if (!IsTolerant)
        {
            _refused.Add(path);
            Log.Refuse(path, code, message, place);
        }
    }

    public void Warn(ErrorCode code, string message, Node node)
    {
        if (!IsTolerant)
        {
            Log.Warn(Path.ToString(), code, message, node.Place);
        }
    }

    /// <summary>Keeps a field of the record at the current path that is not known or not understood.</summary>
    public void Keep(string name, Node value)
    {
        if (IsTolerant)
        {
            _unknown.Add(new UnknownField(Path.ToSegments(), name, NodeJson.Of(value)?.ToJsonString() ?? "null"));
        }
    }
}
