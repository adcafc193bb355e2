using Npgsql;

namespace HybridMesh.Testing.Postgres;

/// <summary>Keeps everybody else from reading or writing a table; disposing lets them go on.</summary>
internal sealed class TableLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private TableLock(NpgsqlConnection connection)
    {
        _connection = connection;
    }

    public static async Task<TableLock> TakeAsync(string connectionString, string table)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync();
        return new TableLock(connection);
    }

    // The session ends, and the transaction with it.
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
