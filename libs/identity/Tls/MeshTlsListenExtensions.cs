using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Identity;

/// <summary>Mesh TLS on a Kestrel listener.</summary>
public static class MeshTlsListenExtensions
{
    /// <summary>
    /// Makes this listener speak TLS with the process's own credential (the <see cref="IMeshCredentials"/> in its services), read anew at every
    /// handshake; a handshake waits, within Kestrel's handshake timeout, until there is one.
    /// </summary>
    public static ListenOptions UseMeshTls(this ListenOptions listen, MeshServerOptions? options = null) =>
        listen.UseMeshTls(listen.ApplicationServices.GetRequiredService<IMeshCredentials>(), options);

    /// <summary>Makes this listener speak TLS with the given credentials.</summary>
    public static ListenOptions UseMeshTls(this ListenOptions listen, IMeshCredentials credentials, MeshServerOptions? options = null)
    {
        var server = options ?? new MeshServerOptions();
        var time = listen.ApplicationServices.GetService<TimeProvider>() ?? TimeProvider.System;
        var logger = listen.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("HybridMesh.Identity.MeshTls");
        return listen.UseHttps(new TlsHandshakeCallbackOptions
        {
            OnConnection = async context =>
                MeshTls.ServerOptions(await credentials.WaitAsync(context.CancellationToken), server, time, logger),
        });
    }
}
