using Npgsql;
using Xunit;

namespace HybridMesh.Testing.Postgres;

/// <summary>
/// An empty database of its own on a real PostgreSQL. One server serves all fixtures of a test process; it ends with the process.
/// Use it as a class fixture, or make one by hand.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime, IAsyncDisposable
{
    // Dropping and copying databases wait for a checkpoint and for every session of the server to notice.
    private const int AdministrationSeconds = 120;

    private static readonly SemaphoreSlim Copying = new(1);

    private TestServer? _server;
    private string _database = "";

    /// <summary>Connection string of the database, password included.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Makes a database and returns its fixture.</summary>
    public static async Task<PostgresFixture> StartAsync()
    {
        var fixture = new PostgresFixture();
        await fixture.InitializeAsync();
        return fixture;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _server = await TestServer.SharedAsync();
        _database = $"test_{Guid.NewGuid():N}";
        await ExecuteOnServerAsync($"CREATE DATABASE {_database}");
        ConnectionString = _server.ConnectionString(_database);
    }

    /// <summary>A database of its own with everything that is in this one. Ends all connections to this one.</summary>
    public async Task<PostgresFixture> CopyAsync()
    {
        var copy = new PostgresFixture { _server = _server, _database = $"test_{Guid.NewGuid():N}" };
        await CopyAsync(_database, copy._database);
        copy.ConnectionString = _server!.ConnectionString(copy._database);
        return copy;
    }

    /// <summary>Runs SQL in the database, beside whatever is tested.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads one value from the database, beside whatever is tested.</summary>
    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Keeps everybody else from reading or writing a table until the answer is disposed.</summary>
    public async Task<IAsyncDisposable> LockAsync(string table) => await TableLock.TakeAsync(ConnectionString, table);

    /// <summary>Remembers the database's whole state under a name, by copying it. Ends all connections to it.</summary>
    public Task BackUpAsync(string name) => CopyAsync(_database, $"{_database}_{name}");

    /// <summary>Puts the database back to a remembered state, as an operator would. Ends all connections to it.</summary>
    public async Task RestoreAsync(string name)
    {
        await ExecuteOnServerAsync($"DROP DATABASE {_database} WITH (FORCE)");
        await CopyAsync($"{_database}_{name}", _database);
    }

    /// <summary>Ends all sessions of the database, as a restart or failover of the server would.</summary>
    public Task EndSessionsAsync() =>
        ExecuteOnServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_database}'");

    /// <inheritdoc/>
    public Task DisposeAsync() => ExecuteOnServerAsync($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    // A database is copied only while nobody uses it, and what is tested comes back within milliseconds: it is kept out meanwhile.
    // One copy at a time: tests that start together copy the same template.
    private async Task CopyAsync(string from, string to)
    {
        await Copying.WaitAsync();
        try
        {
            await ExecuteOnServerAsync($"ALTER DATABASE {from} WITH ALLOW_CONNECTIONS false");
            await ExecuteOnServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{from}'");
            await ExecuteOnServerAsync($"CREATE DATABASE {to} TEMPLATE {from}");
        }
        finally
        {
            await ExecuteOnServerAsync($"ALTER DATABASE {from} WITH ALLOW_CONNECTIONS true");
            Copying.Release();
        }
    }

    private async Task ExecuteOnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_server!.ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = AdministrationSeconds;
        await command.ExecuteNonQueryAsync();
    }
}
