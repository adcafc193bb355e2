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
    private const int DefaultLength = 4096;

    [MemberNotNullWhen(true, nameof(Options))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsReadable => Problem is null;

    /// <summary>Reads the whole body, unless it is longer than the limit.</summary>
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

        if (await ReadBytesAsync(request, limits.MaxBodyBytes, cancellationToken) is not { } bytes)
        {
            return new RequestBody(default, null, new Problem(
                ErrorCatalog.BodyTooLarge, $"the body is longer than the limit of {limits.MaxBodyBytes} bytes"));
        }

        var options = new ReadOptions
        {
            Format = format,
            Limits = new ReadLimits { MaxBytes = limits.MaxBodyBytes, MaxDocuments = limits.MaxDocuments },
        };
        return new RequestBody(bytes, options, null);
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using var buffer = new MemoryStream((int)(request.ContentLength ?? DefaultLength));
        while (buffer.Length <= limit)
        {
            var result = await request.BodyReader.ReadAsync(cancellationToken);
            foreach (var segment in result.Buffer)
            {
                buffer.Write(segment.Span);
            }

            request.BodyReader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                return buffer.Length <= limit ? buffer.GetBuffer().AsMemory(0, (int)buffer.Length) : null;
            }
        }

        return null;
    }

    // A body without a type is looked at; one with another type is probably a form or a file that was not meant.
    private static InputFormat? FormatOf(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType) ? InputFormat.Auto : MediaType.FormatOf(request.ContentType);
}
