using HybridMesh.Grpc;
using HybridMesh.Identity.Wire;

namespace HybridMesh.Identity;

/// <summary>The methods of the enrollment service on the wire.</summary>
internal static class EnrollmentMethods
{
    public static GrpcMethod<TrustBundleRequest, TrustBundleResponse> GetTrustBundle { get; } =
        GrpcMethod.Of<TrustBundleRequest, TrustBundleResponse>(EnrollmentReflection.Descriptor.Services[0], "GetTrustBundle");

    public static GrpcMethod<JoinRequest, CertificateResponse> Join { get; } =
        GrpcMethod.Of<JoinRequest, CertificateResponse>(EnrollmentReflection.Descriptor.Services[0], "Join");

    public static GrpcMethod<RenewRequest, CertificateResponse> Renew { get; } =
        GrpcMethod.Of<RenewRequest, CertificateResponse>(EnrollmentReflection.Descriptor.Services[0], "Renew");
}
