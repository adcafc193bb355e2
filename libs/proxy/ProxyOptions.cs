using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Proxy;

/// <summary>Bounds and places of one data-plane engine. Everything a gateway's owner, not its tenants, decides.</summary>
public sealed class ProxyOptions
{
    /// <summary>
    /// Declared port to address to bind, such as <c>80</c> to <c>127.0.0.1:18080</c>. Port 0 lets the system choose once; the choice is kept
    /// in <see cref="StateFolder"/>. A declared port that is not in the map is refused, never bound.
    /// </summary>
    public IDictionary<string, string> Ports { get; init; } = new Dictionary<string, string>();

    /// <summary>Folder for the last good configuration and the chosen ports. Created when missing.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary>Time to open a connection to a destination, with its TLS handshake. Default 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Limit of a rule that sets none. Default 60 s: to the head of the response, or without progress while a body is sent.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "24:00:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a response, or an upgraded connection, may be silent before it is ended. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan StreamIdleTimeout { get; set; } = TimeSpan.FromHours(1);

    /// <summary>First pause before a destination that is out is probed; doubles up to <see cref="LongestProbePause"/>. Default 100 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan FirstProbePause { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest pause between probes of a destination that is out. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan LongestProbePause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long requests may take to finish when a listener is removed or the engine stops. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Connections that one listener holds open at most. Default 20 000.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 20_000;

    /// <summary>Longest request body in bytes; null (the default) for no limit: bodies are streamed, never kept.</summary>
    [Range(0, long.MaxValue)]
    public long? MaxRequestBodyBytes { get; set; }

    /// <summary>Longest sum of request headers in bytes; more is answered 431. Default 32 KiB.</summary>
    [Range(1024, 1024 * 1024)]
    public int MaxRequestHeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Most request headers; more is answered 431. Default 100.</summary>
    [Range(8, 10_000)]
    public int MaxRequestHeaders { get; set; } = 100;

    /// <summary>Time for a client to send the head of a request. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan RequestHeadersTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client's idle connection is kept. Default 130 s, longer than the 60 s of our own clients.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(130);

    /// <summary>Bytes per second below which the body of a request is given up, after 5 s; 0 for no limit. Default 240.</summary>
    [Range(0, 1_000_000)]
    public double MinRequestBodyRate { get; set; } = 240;
}
