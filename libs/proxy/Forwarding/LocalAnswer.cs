using System.Text;
using Microsoft.AspNetCore.Http;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>
/// What the gateway itself answers: a status, a reason for machines, a sentence for people. It names no route, backend or tenant.
/// </summary>
internal sealed class LocalAnswer
{
    public const string ReasonHeader = "x-hybridmesh-reason";

    private readonly byte[] _body;

    private LocalAnswer(int status, string code, string reason, string message)
    {
        Status = status;
        Reason = reason;
        _body = Encoding.UTF8.GetBytes($$"""{"status":{{status}},"code":"{{code}}","reason":"{{reason}}","message":"{{message}}"}""" + "\n");
    }

    /// <summary>No answer: a mark for "ask again".</summary>
    public static LocalAnswer None { get; } = new(0, "", "", "");

    public static LocalAnswer BadRequest { get; } =
        new(400, "HM-4007", "bad-request", "the request cannot be forwarded as it is");

    public static LocalAnswer PeerNotAllowed { get; } =
        new(403, "HM-4007", "peer-not-allowed", "the certificate of this connection may not use this listener");

    public static LocalAnswer UnknownHost { get; } =
        new(404, "HM-4007", "unknown-host", "nothing is served here under this host name");

    public static LocalAnswer NoRule { get; } =
        new(404, "HM-4007", "no-rule", "no rule of this host matches the request");

    public static LocalAnswer RequestTimeout { get; } =
        new(408, "HM-4010", "request-timeout", "the request was not received in time");

    public static LocalAnswer BodyTooLarge { get; } =
        new(413, "HM-4007", "body-too-large", "the request's body is longer than this gateway allows");

    public static LocalAnswer UpstreamFailed { get; } =
        new(502, "HM-4009", "upstream-failed", "the next hop ended the exchange without a whole answer");

    public static LocalAnswer NoBackend { get; } =
        new(503, "HM-4008", "no-healthy-backend", "nothing can take the request now");

    public static LocalAnswer ShareIsOut { get; } =
        new(503, "HM-4008", "strict-share-is-out", "the cluster that this request is the share of is out");

    public static LocalAnswer UpstreamUnreachable { get; } =
        new(503, "HM-4009", "upstream-unreachable", "no connection to the next hop could be made");

    public static LocalAnswer UpstreamTimeout { get; } =
        new(504, "HM-4010", "upstream-timeout", "the next hop did not answer in time");

    public int Status { get; }

    public string Reason { get; }

    /// <summary>Answers the request; does nothing when an answer has begun or the client is gone.</summary>
    public ValueTask SendAsync(HttpContext http)
    {
        if (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
        {
            return ValueTask.CompletedTask;
        }

        http.Response.Clear();
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = _body.Length;
        http.Response.Headers[ReasonHeader] = Reason;
        return HttpMethods.IsHead(http.Request.Method)
            ? ValueTask.CompletedTask
            : http.Response.Body.WriteAsync(_body, http.RequestAborted);
    }
}
