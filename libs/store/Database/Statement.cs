using Npgsql;

namespace HybridMesh.Store.Database;

/// <summary>SQL with its parameters, <c>$1</c> first.</summary>
internal sealed record Statement(string Sql, params object?[] Parameters)
{
    public NpgsqlBatchCommand ToCommand()
    {
        var command = new NpgsqlBatchCommand(Sql);
        foreach (var value in Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
