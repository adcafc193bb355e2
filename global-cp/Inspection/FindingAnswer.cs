using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.Inspection.Wire;
using Severity = HybridMesh.Inspection.Wire.Finding.Types.Severity;

namespace HybridMesh.GlobalControlPlane.Inspection;

/// <summary>Findings as messages.</summary>
internal static class FindingAnswer
{
    public static HybridMesh.Inspection.Wire.Finding Of(MeshModel model, Analysis.Finding finding) => new()
    {
        Code = finding.Code.Code,
        Severity = finding.Code.Severity switch
        {
            Contracts.Errors.Severity.Information => Severity.Info,
            Contracts.Errors.Severity.Warning => Severity.Warning,
            _ => Severity.Error,
        },
        Fqn = finding.Fqn.Value,
        Path = finding.Path,
        Message = finding.Message,
        Advice = finding.Code.Advice,
        Target = finding.Target ?? "",
        Causes = { FindingCauses.Of(model, finding).Select(cause => new Cause { Fqn = cause.Fqn.Value, Path = cause.Path }) },
    };
}
