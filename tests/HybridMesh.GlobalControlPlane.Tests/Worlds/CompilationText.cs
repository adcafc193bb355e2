using System.Text;
using HybridMesh.GlobalControlPlane.Compilation;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Everything that a compilation gives out, byte for byte, as text to compare.</summary>
internal static class CompilationText
{
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
}
