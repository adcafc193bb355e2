using HybridMesh.Grpc;
using HybridMesh.Identity;
using HybridMesh.Inspection;
using Microsoft.Extensions.Options;

namespace HybridMesh.ManagementApi.ControlPlane;

/// <summary>Where the replicas answer Inspection, from their heartbeats, and how they are reached: mTLS with this process's certificate.</summary>
internal sealed class ReplicaDirectory(
    LiveReplicas replicas,
    IMeshCredentials credentials,
    IOptions<IdentityOptions> identity,
    IOptions<InspectionOptions> inspection,
    TimeProvider time,
    ILogger<ReplicaDirectory> logger) : IInspectionReplicas
{
    public async ValueTask<IReadOnlyList<Uri>> ListAsync(CancellationToken cancellationToken)
    {
        var live = await replicas.ListAsync(cancellationToken);
        return [.. live.Select(replica => new Uri($"https://{replica.Heartbeat.InspectionAddress}"))];
    }

    public GrpcChannel Connect(Uri address)
    {
        var controlPlane = SpiffeIdPattern.ControlPlane(identity.Value.TrustDomain);
        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            SslOptions = MeshTls.ClientOptions(credentials, controlPlane.Matches, time, logger),
            MaxReceiveMessageSize = inspection.Value.MaxAnswerBytes,
            TimeProvider = time,
        });
    }
}
