using HybridMesh.Grpc.Wire;
using Microsoft.AspNetCore.Http;

namespace HybridMesh.Grpc.Server;

internal static class UnimplementedMethod
{
    public static Task AnswerAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !GrpcProtocol.IsGrpc(http.Request.ContentType))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return ServerResponse.EndAsync(
            http, new Status(StatusCode.Unimplemented, $"no method {http.Request.Path} here"), Metadata.Empty);
    }
}
