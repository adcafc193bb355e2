using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Nudges;

/// <summary>Where the broker is.</summary>
public sealed class RabbitMqOptions
{
    /// <summary>Host name or address; null or empty (the default) for no broker.</summary>
    public string? Host { get; set; }

    /// <summary>AMQP port. Default 5672.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 5672;

    /// <summary>User. Default <c>guest</c>.</summary>
    [Required]
    public string Username { get; set; } = "guest";

    /// <summary>Password; secret. Default <c>guest</c>.</summary>
    public string Password { get; set; } = "guest";

    /// <summary>Virtual host. Default <c>/</c>.</summary>
    [Required]
    public string VirtualHost { get; set; } = "/";

    /// <summary>True when there is a broker; without one nudges stay inside the process.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(Host);
}
