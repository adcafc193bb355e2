using HybridMesh.EmbeddedPostgres;
using HybridMesh.Testing.Processes;
using Npgsql;

namespace HybridMesh.Testing.Postgres;

/// <summary>The PostgreSQL of this test process. Not durable: fsync is off.</summary>
internal sealed class TestServer
{
    private static readonly Lazy<Task<TestServer>> Shared = new(StartAsync);
    private readonly NpgsqlConnectionStringBuilder _connection;

    private TestServer(NpgsqlConnectionStringBuilder connection)
    {
        _connection = connection;
    }

    public static Task<TestServer> SharedAsync() => Shared.Value;

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(_connection.ConnectionString) { Database = database }.ConnectionString;

    private static async Task<TestServer> StartAsync()
    {
        var scratch = ScratchFolder.ForThisProcess("postgres", RemoveAsync);
        var running = await Server(scratch).StartAsync(CancellationToken.None);
        var connection = new NpgsqlConnectionStringBuilder(running.ConnectionString)
        {
            Password = await File.ReadAllTextAsync(running.PasswordFile),
            IncludeErrorDetail = true,
        };
        return new TestServer(connection);
    }

    private static Task RemoveAsync(string scratch) => Server(scratch).RemoveAsync(CancellationToken.None);

    private static PostgresServer Server(string scratch) =>
        new(new EmbeddedPostgresOptions { Area = scratch, IsDurable = false, MaxConnections = 500 }, TimeProvider.System);
}
