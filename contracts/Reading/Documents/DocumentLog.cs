using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>What is found while one document is read.</summary>
/// <param name="document">Index of the document in its stream.</param>
internal sealed class DocumentLog(int document)
{
    private readonly List<Violation> _violations = [];
    private readonly List<Violation> _warnings = [];

    public int Document { get; } = document;

    public IReadOnlyList<Violation> Violations => _violations;

    public IReadOnlyList<Violation> Warnings => _warnings;

    public void Refuse(string path, ErrorCode code, string message, Place place) =>
        _violations.Add(new Violation(path, code, message) { Position = PositionOf(place) });

    public void Warn(string path, ErrorCode code, string message, Place place) =>
        _warnings.Add(new Violation(path, code, message) { Position = PositionOf(place) });

    public TextPosition PositionOf(Place place) => new(Document, place.Line, place.Column);
}
