using HybridMesh.ManagementApi.Authorization;

namespace HybridMesh.ManagementApi.Hosting;

/// <summary>One line per request: writes and refusals at Information, the rest at Debug. Never a query, header or body.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider time, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        await next(context);
        var request = context.Request;
        var level = HttpMethods.IsGet(request.Method) && context.Response.StatusCode < 500 ? LogLevel.Debug : LogLevel.Information;
        if (logger.IsEnabled(level))
        {
            LogRequest(
                logger,
                level,
                request.Method,
                request.Path,
                context.Response.StatusCode,
                time.GetElapsedTime(start).TotalMilliseconds,
                context.Features.Get<Principal>()?.Name ?? "nobody",
                context.TraceIdentifier);
        }
    }

    [LoggerMessage(EventId = 1001, Message = "{Method} {Path} {Status} in {ElapsedMs} ms for {Principal}, request {RequestId}")]
    private static partial void LogRequest(
        ILogger logger, LogLevel level, string method, string path, int status, double elapsedMs, string principal, string requestId);
}
