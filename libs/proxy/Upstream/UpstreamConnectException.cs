namespace HybridMesh.Proxy.Upstream;

/// <summary>No connection could be made: nothing of any request has been sent.</summary>
internal sealed class UpstreamConnectException(string reason, Exception? inner) : IOException(reason, inner)
{
    /// <summary>The innermost connect failure behind a failed request; null when the request failed later.</summary>
    public static UpstreamConnectException? Behind(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is UpstreamConnectException found)
            {
                return found;
            }
        }

        return null;
    }
}
