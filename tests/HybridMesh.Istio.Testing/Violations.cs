using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing;

/// <summary>Collects what is wrong with one object.</summary>
internal sealed class Violations(string subject)
{
    private readonly List<SchemaViolation> _found = [];

    public IReadOnlyList<SchemaViolation> Found => _found;

    public void Add(JsonPath path, string rule, string message) =>
        _found.Add(new SchemaViolation(path.ToString(), rule, message) { Subject = subject });

    /// <summary>What Istio's webhook refuses.</summary>
    public void Refuse(LocatedNode place, string rule, string message) =>
        Add(place.Path, $"webhook: {rule}", $"{message}, was {place.Shown}");

    /// <summary>What is wrong only beside the other objects.</summary>
    public void Unfit(LocatedNode place, string rule, string message) =>
        Add(place.Path, $"bundle: {rule}", $"{message}, was {place.Shown}");
}
