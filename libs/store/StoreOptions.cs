using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Store;

/// <summary>How a process reaches PostgreSQL.</summary>
public sealed class StoreOptions
{
    /// <summary>The section these options are bound from.</summary>
    public const string Section = "Store";

    /// <summary>Npgsql connection string: host, port, database, user. Required.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>File whose trimmed content is the password; null when the connection string has it.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>Most connections of this process. Default 20.</summary>
    [Range(2, 1000)]
    public int MaxPoolSize { get; set; } = 20;

    /// <summary>Time to open a connection, or to wait for a free one. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time for one command, waiting for the head's lock included. Default 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// After this time in a transaction without a command the server ends the session, so that a frozen process cannot hold the
    /// head's lock. Default 10 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan IdleInTransactionTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the outcome of an idempotency key is remembered. Default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan IdempotencyRetention { get; set; } = TimeSpan.FromHours(24);
}
