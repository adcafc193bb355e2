using Npgsql;

namespace HybridMesh.Store.Database;

/// <summary>How connections are opened.</summary>
internal static class StoreConnections
{
    public static NpgsqlDataSource Build(StoreOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            ApplicationName = "hybridmesh",
            MaxPoolSize = options.MaxPoolSize,
            Timeout = Seconds(options.ConnectTimeout),
            CommandTimeout = Seconds(options.CommandTimeout),
            MaxAutoPrepare = 64, // the statements of a commit are few and always the same: spare their planning
            TcpKeepAlive = true,
            Options = $"-c idle_in_transaction_session_timeout={(long)options.IdleInTransactionTimeout.TotalMilliseconds}",
        };
        if (options.PasswordFile is { } file)
        {
            connection.Password = File.ReadAllText(file).Trim();
        }

        return new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
    }

    private static int Seconds(TimeSpan time) => (int)Math.Ceiling(time.TotalSeconds);
}
