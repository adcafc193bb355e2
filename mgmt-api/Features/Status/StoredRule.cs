namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>What puts nothing on a target is ready as soon as it is stored.</summary>
internal sealed class StoredRule : IStatusRule
{
    public Task<ResourceStatus> ReadAsync(StatusSubject subject, StatusContext context, CancellationToken cancellationToken)
    {
        var resource = subject.Resource;
        var status = new ResourceStatus(
            resource.Fqn, Phase.Ready, "Stored", $"{subject.Kind.Kind} is in effect as soon as it is stored", resource.UpdatedAt);
        return Task.FromResult(status);
    }
}
