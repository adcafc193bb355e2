using System.Runtime.CompilerServices;
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
        var scratch = new ScratchFolder("postgres");
        var area = Path.Combine(scratch.Path, "area");
        var server = new PostgresServer(
            new EmbeddedPostgresOptions { Area = area, PackageFolder = PackageFolder(), IsDurable = false, MaxConnections = 500 },
            TimeProvider.System);
        var running = await server.StartAsync(CancellationToken.None);
        scratch.Watch(running.Pid);
        return new TestServer(new NpgsqlConnectionStringBuilder(running.ConnectionString)
        {
            Password = await File.ReadAllTextAsync(running.PasswordFile),
            IncludeErrorDetail = true,
        });
    }

    // Where the package is when Debian's PostgreSQL is not installed.
    private static string PackageFolder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "infra", "allinone", "postgres");
}
