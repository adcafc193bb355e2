namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>Derives the status of resources of one sort from what is stored; nothing of a status is stored itself.</summary>
internal interface IStatusRule
{
    Task<ResourceStatus> ReadAsync(StatusSubject subject, StatusContext context, CancellationToken cancellationToken);
}
