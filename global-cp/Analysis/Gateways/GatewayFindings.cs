using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>What there is to say of a gateway object: what its translation found, and what only people need to know.</summary>
internal static class GatewayFindings
{
    public static IEnumerable<Finding> Of(MeshCompilation compilation, GatewayObject gateway, DateTimeOffset now)
    {
        var fqn = gateway.Resource.Fqn;
        var mesh = new MeshView(compilation.Model);
        var declaration = compilation.Model.Declarations[fqn];
        var questions =
            from workload in compilation.Model.SelectedBy(declaration)
            where Placement.IsAllowed(mesh, declaration, workload)
            select new GatewayQuestion(compilation.Model, mesh, gateway, declaration, workload);
        return Translated(compilation, mesh, fqn)
            .Concat(UnreachableRules.Of(gateway))
            .Concat(EgressPermissions.Of(gateway))
            .Concat(questions.SelectMany(question => OnGateway(question, now)));
    }

    private static IEnumerable<Finding> OnGateway(GatewayQuestion question, DateTimeOffset now) =>
        MissingServices.Of(question)
            .Concat(MissingPorts.Of(question))
            .Concat(UnroutedHostnames.Of(question))
            .Concat(ServicePorts.Of(question))
            .Concat(Certificates.Of(question, now))
            .Concat(SharedCertificates.Of(question));

    private static IEnumerable<Finding> Translated(MeshCompilation compilation, MeshView mesh, Fqn gateway) =>
        compilation.Sources.TryGetValue(new GatewaySource(gateway), out var units) && !IsElsewhere(compilation, mesh, gateway)
            ? units.SelectMany(unit => compilation.Units[unit].Output.Findings)
            : [new Finding(ErrorCatalog.NoMatchingGateway, gateway, "spec.workloadSelector", Unmatched(compilation, gateway), null)];

    // Only in clusters where a gateway would be made, and in none of those in a namespace of the group.
    private static bool IsElsewhere(MeshCompilation compilation, MeshView mesh, Fqn gateway)
    {
        var declaration = compilation.Model.Declarations[gateway];
        return compilation.Model.SelectedBy(declaration).All(workload =>
            workload.IsGatewayApi && Placement.Refusal(mesh, declaration, workload) is { } refusal && Placement.IsElsewhere(refusal.Code));
    }

    private static string Unmatched(MeshCompilation compilation, Fqn gateway)
    {
        var declaration = compilation.Model.Declarations[gateway];
        return $"no gateway that joined or that an agent reports is in namespace '{declaration.Namespace}' with the labels {declaration.Selector}";
    }
}
