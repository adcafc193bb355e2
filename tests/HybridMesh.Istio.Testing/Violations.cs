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

    /// <summary>What Istio's webhook asks for.</summary>
    public void Require(bool holds, LocatedNode place, string rule, string message) => AddUnless(holds, place, $"webhook: {rule}", message);

    /// <summary>What the other objects of the set ask for.</summary>
    public void RequireInBundle(bool holds, LocatedNode place, string rule, string message) =>
        AddUnless(holds, place, $"bundle: {rule}", message);

    private void AddUnless(bool holds, LocatedNode place, string rule, string message)
    {
        if (!holds)
        {
            Add(place.Path, rule, $"{message}, was {place.Shown}");
        }
    }
}
