using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>The output of a unit while it is made.</summary>
internal abstract class UnitDraft(Resource resource, GatewayWorkload target)
{
    private readonly List<Finding> _findings = [];

    protected Resource Resource => resource;

    protected GatewayWorkload Workload => target;

    public void AddFinding(ErrorCode code, string path, string message, Fqn? about = null) =>
        _findings.Add(new Finding(code, resource.Fqn, path, message, target.Target) { About = about });

    protected UnitOutput Build(IEnumerable<Contribution> contributions) => new([.. contributions], [.. _findings.Distinct()]);
}
