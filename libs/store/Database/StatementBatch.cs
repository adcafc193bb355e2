using Npgsql;

namespace HybridMesh.Store.Database;

/// <summary>
/// Statements that travel together: one round trip. Outside a transaction they are one (they take effect together, and each sees
/// what was committed before it started, so the first can lock for the others).
/// </summary>
internal sealed class StatementBatch
{
    private readonly List<Statement> _statements = [];
    private readonly List<Action<NpgsqlDataReader>> _readers = [];

    public bool IsEmpty => _statements.Count == 0;

    /// <summary>Adds a statement that returns no rows.</summary>
    public StatementBatch Execute(string sql, params object?[] parameters)
    {
        _statements.Add(new Statement(sql, parameters));
        return this;
    }

    /// <summary>Adds a statement that returns rows.</summary>
    public StatementBatch Query(Action<NpgsqlDataReader> onRow, string sql, params object?[] parameters)
    {
        _statements.Add(new Statement(sql, parameters));
        _readers.Add(onRow);
        return this;
    }

    /// <summary>Adds a query of which only the locks it takes matter.</summary>
    public StatementBatch Lock(string sql, params object?[] parameters) => Query(static _ => { }, sql, parameters);

    public async Task ExecuteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in _statements)
        {
            batch.BatchCommands.Add(statement.ToCommand());
        }

        // The reader's results are those of the queries only: it skips statements that return no rows.
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var onRow in _readers)
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                onRow(reader);
            }

            await reader.NextResultAsync(cancellationToken);
        }
    }
}
