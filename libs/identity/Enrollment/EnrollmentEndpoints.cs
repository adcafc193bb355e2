using Google.Protobuf;
using HybridMesh.Grpc;
using HybridMesh.Identity.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HybridMesh.Identity;

/// <summary>The enrollment service on gRPC: thin, the rules are in <see cref="EnrollmentService"/>.</summary>
public static class EnrollmentEndpoints
{
    /// <summary>
    /// Maps the enrollment service. These are the only methods of the control plane that a peer without a certificate may call; the listener
    /// must let such peers connect (<see cref="MeshServerOptions.AllowAnonymous"/>).
    /// </summary>
    /// <returns>For conventions, such as the listener that serves it.</returns>
    public static IEndpointConventionBuilder MapEnrollment(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        group.MapGrpcUnary(EnrollmentMethods.GetTrustBundle, GetTrustBundleAsync);
        group.MapGrpcUnary(EnrollmentMethods.Join, JoinAsync);
        group.MapGrpcUnary(EnrollmentMethods.Renew, RenewAsync);
        return group;
    }

    private static async Task<TrustBundleResponse> GetTrustBundleAsync(TrustBundleRequest request, ServerCallContext context)
    {
        var trust = await Service(context).GetTrustBundleAsync(context.CancellationToken);
        var response = new TrustBundleResponse();
        response.TrustBundle.AddRange(trust.ToDer().Select(root => ByteString.CopyFrom(root)));
        return response;
    }

    private static async Task<CertificateResponse> JoinAsync(JoinRequest request, ServerCallContext context) =>
        ToResponse(await Service(context).JoinAsync(
            request.Token, request.Csr.Memory, request.Instance, RoleNames.Parse(request.Role), context.CancellationToken));

    private static async Task<CertificateResponse> RenewAsync(RenewRequest request, ServerCallContext context) =>
        ToResponse(await Service(context).RenewAsync(
            context.GetHttpContext().GetPeerIdentity(), request.Csr.Memory, context.CancellationToken));

    private static EnrollmentService Service(ServerCallContext context) =>
        context.GetHttpContext().RequestServices.GetRequiredService<EnrollmentService>();

    private static CertificateResponse ToResponse(EnrollmentResult result)
    {
        switch (result)
        {
            case EnrollmentResult.Issued issued:
                var response = new CertificateResponse();
                response.CertificateChain.AddRange(issued.Certificate.Chain.Select(link => ByteString.CopyFrom(link)));
                response.TrustBundle.AddRange(issued.Certificate.TrustBundle.Select(root => ByteString.CopyFrom(root)));
                return response;
            case EnrollmentResult.Malformed malformed:
                throw new RpcException(new Status(StatusCode.InvalidArgument, malformed.Message));
            default:
                // One answer for every reason: who guesses tokens learns nothing. The reason is in the log here.
                throw new RpcException(new Status(StatusCode.Unauthenticated, "enrollment refused"));
        }
    }
}
