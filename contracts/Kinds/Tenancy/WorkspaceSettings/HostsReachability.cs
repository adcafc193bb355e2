using HybridMesh.Contracts.Fields.Http;

namespace HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;

/// <summary>Which of the hostnames that gateways of the tenant expose the workloads of a workspace can call.</summary>
public sealed record HostsReachability
{
    /// <summary>Any of them; present but empty means none.</summary>
    public IReadOnlyList<StringMatch> Hostnames { get; init; } = [];
}
