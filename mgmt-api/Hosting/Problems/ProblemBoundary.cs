using HybridMesh.Contracts.Errors;
using HybridMesh.Store;

namespace HybridMesh.ManagementApi.Hosting.Problems;

/// <summary>
/// The outermost step: whatever goes wrong inside, the framework's own refusals included, leaves as problem details with a code.
/// </summary>
internal sealed partial class ProblemBoundary(RequestDelegate next, ILogger<ProblemBoundary> logger)
{
    private static readonly TimeSpan DatabaseRetryAfter = TimeSpan.FromSeconds(2);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await ExplainBareStatusAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await new ProblemResult(Explain(context, failure)).ExecuteAsync(context);
        }
    }

    // Statuses that the framework sets without a body: unknown path, method, media type, length.
    private static Task ExplainBareStatusAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentLength > 0 || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        return new ProblemResult(Explain(context, response.StatusCode)).ExecuteAsync(context);
    }

    private static Problem Explain(HttpContext context, int status) => status switch
    {
        StatusCodes.Status404NotFound => new Problem(ErrorCatalog.PathNotFound, $"there is no endpoint at '{context.Request.Path}'"),
        StatusCodes.Status405MethodNotAllowed => new Problem(
            ErrorCatalog.MethodNotAllowed,
            $"{context.Request.Method} is not allowed at '{context.Request.Path}'; allowed: {context.Response.Headers.Allow}"),
        StatusCodes.Status413PayloadTooLarge => new Problem(ErrorCatalog.BodyTooLarge, "the body is longer than the limit"),
        StatusCodes.Status415UnsupportedMediaType => new Problem(
            ErrorCatalog.UnsupportedMediaType, $"'{context.Request.ContentType}' is neither YAML nor JSON"),
        >= 500 => new Problem(ErrorCatalog.Internal, "the server could not do this"),
        _ => new Problem(ErrorCatalog.InvalidInput with { Status = status }, "the request is not understood"),
    };

    private Problem Explain(HttpContext context, Exception failure)
    {
        switch (failure)
        {
            case BadHttpRequestException bad:
                return bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? new Problem(ErrorCatalog.BodyTooLarge, "the body is longer than the limit")
                    : new Problem(ErrorCatalog.InvalidInput with { Status = bad.StatusCode }, bad.Message);
            case StoreUnavailableException { IsOutcomeUnknown: true }:
                LogDatabaseAway(logger, context.TraceIdentifier, failure);
                return new Problem(
                    ErrorCatalog.DatabaseUnavailable,
                    "the connection to the database broke while the write was committed: it may have been done; repeat it with an Idempotency-Key")
                {
                    RetryAfter = DatabaseRetryAfter,
                };
            case StoreUnavailableException:
                LogDatabaseAway(logger, context.TraceIdentifier, failure);
                return new Problem(ErrorCatalog.DatabaseUnavailable, "the database does not answer; nothing was changed")
                {
                    RetryAfter = DatabaseRetryAfter,
                };
            default:
                LogFailed(logger, context.Request.Method, context.Request.Path, context.TraceIdentifier, failure);
                return new Problem(ErrorCatalog.Internal, "an error in the server; its log has the details under the request id");
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "{Method} {Path} failed, request {RequestId}")]
    private static partial void LogFailed(ILogger logger, string method, string path, string requestId, Exception failure);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning, Message = "The database does not answer, request {RequestId}")]
    private static partial void LogDatabaseAway(ILogger logger, string requestId, Exception failure);
}
