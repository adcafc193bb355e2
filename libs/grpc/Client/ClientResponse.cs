using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using HybridMesh.Grpc.Wire;

namespace HybridMesh.Grpc.Client;

/// <summary>Reads the head and the end of a response.</summary>
internal static class ClientResponse
{
    /// <summary>The headers; and the end, when the response has nothing else or cannot be understood.</summary>
    public static (Metadata Headers, Outcome? End) ReadHead(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var status = new Status(ClientStatus.OfHttp(response.StatusCode), $"the server answered HTTP {(int)response.StatusCode}");
            return (Metadata.Empty, ReadStatus(response.Headers) ?? new Outcome(status, Metadata.Empty));
        }

        var contentType = response.Content.Headers.TryGetValues("content-type", out var types) ? types.FirstOrDefault() : null;
        if (!GrpcProtocol.IsGrpc(contentType))
        {
            return (Metadata.Empty, new Outcome(
                new Status(StatusCode.Unknown, $"the server answered with content type '{contentType}'"), Metadata.Empty));
        }

        if (ReadStatus(response.Headers) is { } trailersOnly)
        {
            return (trailersOnly.Trailers, trailersOnly);
        }

        return response.Headers.TryGetValues(GrpcProtocol.EncodingHeader, out var encodings)
            && encodings.FirstOrDefault() is { } encoding and not GrpcProtocol.Identity
            ? (Metadata.Empty, new Outcome(new Status(StatusCode.Internal, $"the server compresses with '{encoding}' unasked"), Metadata.Empty))
            : (MetadataOf(response.Headers), null);
    }

    public static Outcome ReadTrailers(HttpResponseMessage response) =>
        ReadStatus(response.TrailingHeaders)
        ?? new Outcome(new Status(StatusCode.Unknown, "the server ended the call without a status"), Metadata.Empty);

    private static Outcome? ReadStatus(HttpResponseHeaders headers)
    {
        if (Value(headers, GrpcProtocol.StatusHeader) is not { } text)
        {
            return null;
        }

        var detail = PercentEncoding.Decode(Value(headers, GrpcProtocol.MessageHeader) ?? string.Empty);
        var code = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= (int)StatusCode.Unauthenticated
            ? (StatusCode)number
            : StatusCode.Unknown;
        return new Outcome(new Status(code, detail), MetadataOf(headers));
    }

    private static Metadata MetadataOf(HttpResponseHeaders headers)
    {
        var metadata = new Metadata();
        foreach (var (name, values) in headers.NonValidated)
        {
            MetadataHeaders.Add(metadata, name, values);
        }

        return metadata;
    }

    private static string? Value(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
