using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using HybridMesh.Store.Commits;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>One operation of a write, with what its refusal needs to be explained.</summary>
internal sealed record ResourceChange(Fqn Fqn, KindDescriptor Kind, Operation Operation)
{
    /// <summary>Which state it replaces.</summary>
    public required EtagCondition Condition { get; init; }

    /// <summary>Where in the input it stands; null when there is only one.</summary>
    public TextPosition? Position { get; init; }

    /// <summary>Creates or replaces what was read.</summary>
    public static ResourceChange Put(ResourceInput input, EtagCondition condition)
    {
        var resource = input.Resource;
        var operation = new Operation.Put(
            resource.Fqn.Value, resource.Fqn.Parent?.Value, resource.Kind.Id, ResourceJson.WriteDocument(resource))
        {
            IsProtected = resource.Kind.IsProtected(resource.Spec),
            IsFrozenWhileProtected = resource.Kind.IsFrozenWhileProtected,
            IsOnlyOfKind = resource.Kind.IsOnlyChild,
            Claims = ClaimsOf(resource),
            Precondition = condition.Precondition,
        };
        return new ResourceChange(resource.Fqn, resource.Kind, operation) { Condition = condition, Position = input.Position };
    }

    // Clusters are the organization's, and with them their namespaces.
    private static Claim[]? ClaimsOf(Resource resource) =>
        resource.Kind.ClaimedNamespaces is { } claimed
            ? [.. claimed(resource.Spec).Select(selector =>
                new Claim(resource.Fqn.Ancestor("organizations")!.Value.Value, resource.Fqn.Ancestor("tenants")!.Value.Value, selector))]
            : null;

    /// <summary>Deletes a resource.</summary>
    public static ResourceChange Delete(Fqn fqn, KindDescriptor kind, bool cascade, EtagCondition condition) =>
        new(fqn, kind, new Operation.Delete(fqn.Value, cascade) { Precondition = condition.Precondition }) { Condition = condition };
}
