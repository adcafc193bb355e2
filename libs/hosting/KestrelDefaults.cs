using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HybridMesh.Hosting;

/// <summary>Bounds on every listener of the control plane. Streams lift single ones per request.</summary>
internal static class KestrelDefaults
{
    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestHeaderCount = 100;
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        options.Limits.MaxRequestLineSize = 8 * 1024;
        options.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        options.Limits.MaxConcurrentConnections = 20_000;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);

        // A peer that is frozen or cut off without a word is noticed, so that its streams end.
        options.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(10);
        options.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(10);
    }
}
