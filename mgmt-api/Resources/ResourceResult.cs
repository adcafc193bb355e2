using System.Globalization;
using System.Text.Json;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Resources;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>Answers with one resource, as JSON or YAML, and its etag.</summary>
internal sealed class ResourceResult(StoredResource stored, KindDescriptor kind, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>The revision that the answer belongs to: of the resource, or of the write.</summary>
    public const string RevisionHeader = "X-HybridMesh-Revision";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var type = MediaType.Choose(httpContext.Request, MediaType.Json, MediaType.Yaml);
        if (type is null)
        {
            var problem = new Problem(ErrorCatalog.NotAcceptable, $"'{httpContext.Request.Headers.Accept}' accepts neither JSON nor YAML");
            return new ProblemResult(problem).ExecuteAsync(httpContext);
        }

        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = type + "; charset=utf-8";
        response.Headers.ETag = new Etag(stored.Etag).ToString();
        response.Headers[RevisionHeader] = stored.Revision.ToString(CultureInfo.InvariantCulture);
        response.Headers.Vary = "Accept";
        var envelope = ResourceEnvelope.Of(stored, kind);
        if (type == MediaType.Yaml)
        {
            return response.WriteAsync(ResourceYaml.Write(envelope), httpContext.RequestAborted);
        }

        using (var writer = new Utf8JsonWriter(response.BodyWriter))
        {
            envelope.WriteTo(writer);
        }

        return response.BodyWriter.FlushAsync(httpContext.RequestAborted).AsTask();
    }
}
