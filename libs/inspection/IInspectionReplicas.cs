using HybridMesh.Grpc;

namespace HybridMesh.Inspection;

/// <summary>Where replicas are, and how to reach one.</summary>
public interface IInspectionReplicas
{
    /// <summary>The addresses of live replicas, <c>https://host:port</c>, best first.</summary>
    ValueTask<IReadOnlyList<Uri>> ListAsync(CancellationToken cancellationToken);

    /// <summary>A channel to one of them, with the certificate and trust of now; kept and disposed by the client.</summary>
    GrpcChannel Connect(Uri address);
}
