using System.Diagnostics.CodeAnalysis;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading;
using HybridMesh.ManagementApi.Hosting.Endpoints;
using HybridMesh.ManagementApi.Hosting.Limits;
using HybridMesh.ManagementApi.Hosting.Problems;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>The body of a write: its bytes and how to read them, or why it cannot be read.</summary>
internal sealed record RequestBody(ReadOnlyMemory<byte> Bytes, ReadOptions? Options, Problem? Problem)
{
    [MemberNotNullWhen(true, nameof(Options))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsReadable => Problem is null;

    /// <summary>Reads the whole body. Its length is bounded by the server, which ends the request with 413 beyond.</summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, LimitsOptions limits, CancellationToken cancellationToken)
    {
        if (FormatOf(request) is not { } format)
        {
            return new RequestBody(default, null, new Problem(
                ErrorCatalog.UnsupportedMediaType,
                $"Content-Type '{request.ContentType}' is neither {MediaType.Yaml} nor {MediaType.Json}"));
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            return new RequestBody(default, null, new Problem(
                ErrorCatalog.UnsupportedMediaType, $"Content-Encoding '{request.Headers.ContentEncoding}' is not supported"));
        }

        using var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? 4096, limits.MaxBodyBytes));
        await request.Body.CopyToAsync(buffer, cancellationToken);
        var options = new ReadOptions
        {
            Format = format,
            Limits = new ReadLimits { MaxBytes = limits.MaxBodyBytes, MaxDocuments = limits.MaxDocuments },
        };
        return new RequestBody(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), options, null);
    }

    // A body without a type is looked at; one with another type is probably a form or a file that was not meant.
    private static InputFormat? FormatOf(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType) ? InputFormat.Auto : MediaType.FormatOf(request.ContentType);
}
