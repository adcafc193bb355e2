using System.Text;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Compilation;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Everything that a compilation gives out, byte for byte.</summary>
internal static class CompilationText
{
    /// <summary>Fails with the first difference. The text is made only then: it takes longer than compiling.</summary>
    public static void AssertSame(MeshCompilation expected, MeshCompilation actual)
    {
        if (!AreSame(expected, actual))
        {
            Assert.Equal(Of(expected), Of(actual));
            Assert.Fail("two compilations differ, and their texts do not show it");
        }
    }

    public static string Of(MeshCompilation compilation)
    {
        var text = new StringBuilder();
        foreach (var (name, config) in compilation.Targets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.AppendLine(name);
            foreach (var resource in config.Resources.Values)
            {
                text.AppendLine($"  {resource.Name.TypeUrl} {resource.Name.Name} {resource.Wire.Version} {resource.Wire.Payload.ToBase64()}");
            }
        }

        foreach (var (unit, compiled) in compilation.Units.OrderBy(entry => entry.Key))
        {
            foreach (var finding in compiled.Output.Findings)
            {
                text.AppendLine($"{unit} {unit.Target} {finding.Code} {finding.Path} {finding.Message}");
            }
        }

        return text.ToString();
    }

    private static bool AreSame(MeshCompilation expected, MeshCompilation actual) =>
        expected.Targets.Count == actual.Targets.Count
        && expected.Targets.All(target => actual.Targets.TryGetValue(target.Key, out var other) && AreSame(target.Value, other))
        && FindingsOf(expected).ToHashSet().SetEquals(FindingsOf(actual));

    private static bool AreSame(TargetConfig expected, TargetConfig actual) =>
        expected.Resources.Count == actual.Resources.Count
        && expected.Resources.Values.Zip(actual.Resources.Values).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSame(TargetResource expected, TargetResource actual) =>
        expected.Name == actual.Name && expected.Wire.Version == actual.Wire.Version && expected.Wire.Payload.Equals(actual.Wire.Payload);

    private static IEnumerable<(UnitKey Unit, int Place, Finding Finding)> FindingsOf(MeshCompilation compilation) =>
        compilation.Units.SelectMany(entry => entry.Value.Output.Findings.Select((finding, place) => (entry.Key, place, finding)));
}
