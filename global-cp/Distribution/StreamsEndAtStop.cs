namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>
/// Ends streams when the process is asked to stop: their peers go to another replica at once, and the process need not wait for streams
/// that never end by themselves.
/// </summary>
internal sealed class StreamsEndAtStop(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<LongLivedCall>() is null)
        {
            await next(context);
            return;
        }

        await using var stop = lifetime.ApplicationStopping.Register(context.Abort);
        await next(context);
    }
}
