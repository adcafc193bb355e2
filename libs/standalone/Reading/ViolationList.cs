using YamlDotNet.Core;

namespace HybridMesh.Standalone;

/// <summary>Collects what is wrong, with its place.</summary>
internal sealed class ViolationList
{
    private readonly List<ClusterFileViolation> _violations = [];

    public bool IsEmpty => _violations.Count == 0;

    public void Add(string path, string message, Mark at) =>
        _violations.Add(new ClusterFileViolation(path, message, (int)at.Line, (int)at.Column));

    public IReadOnlyList<ClusterFileViolation> Ordered() =>
        [.. _violations.OrderBy(violation => violation.Line).ThenBy(violation => violation.Column)];
}
