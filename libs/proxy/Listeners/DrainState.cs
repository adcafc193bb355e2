using Microsoft.AspNetCore.Http;

namespace HybridMesh.Proxy.Listeners;

/// <summary>While the engine drains, every answer asks its client to use another connection next time.</summary>
internal sealed class DrainState
{
    private volatile bool _isDraining;

    public bool IsDraining => _isDraining;

    public void Begin() => _isDraining = true;

    public void Mark(HttpContext http)
    {
        if (_isDraining)
        {
            http.Response.OnStarting(CloseAsync, http);
        }
    }

    private static Task CloseAsync(object state)
    {
        var response = ((HttpContext)state).Response;
        if (response.StatusCode != StatusCodes.Status101SwitchingProtocols)
        {
            response.Headers.Connection = "close";
        }

        return Task.CompletedTask;
    }
}
