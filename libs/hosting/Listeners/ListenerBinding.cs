using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace HybridMesh.Hosting.Listeners;

/// <summary>Turns the table of listeners into Kestrel endpoints that mark their connections with the listener's name.</summary>
internal sealed class ListenerBinding(IOptions<ListenerTable> table) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options)
    {
        foreach (var (name, listener) in table.Value.Options)
        {
            var mark = new ListenerName(name);
            options.Listen(listener.Address, listen =>
            {
                listen.Protocols = listener.Protocols;
                listen.Use(next => connection =>
                {
                    connection.Features.Set(mark);
                    return next(connection);
                });
                listener.Configure?.Invoke(listen);
                table.Value.Bound[name] = listen;
            });
        }
    }
}
