using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace HybridMesh.Store.Database;

/// <summary>
/// One pool of connections, and what failures mean. Work that finds its connection broken runs once more on a new one: after a
/// restart of the server every pooled connection is. So work must be safe to repeat, or end with a <see cref="StoreUnavailableException"/>
/// of its own once it no longer is.
/// </summary>
internal sealed class StoreDatabase : IAsyncDisposable
{
    private readonly DbContextOptions<StoreContext> _contextOptions;

    public StoreDatabase(IOptions<StoreOptions> options)
    {
        Source = StoreConnections.Build(options.Value);
        _contextOptions = new DbContextOptionsBuilder<StoreContext>().UseNpgsql(Source).Options;
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>A query.</summary>
    public Task<T> ReadAsync<T>(Func<StoreContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        AttemptAsync(
            async token =>
            {
                await using var context = new StoreContext(_contextOptions);
                return await read(context, token);
            },
            cancellationToken);

    /// <summary>A batch that is safe to repeat.</summary>
    public Task WriteAsync(StatementBatch batch, CancellationToken cancellationToken) =>
        RunAsync(
            async (connection, token) =>
            {
                await batch.ExecuteAsync(connection, token);
                return true;
            },
            cancellationToken);

    /// <summary>Work on one connection.</summary>
    public Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        AttemptAsync(
            async token =>
            {
                await using var connection = await Source.OpenConnectionAsync(token);
                return await work(connection, token);
            },
            cancellationToken);

    /// <summary>Queries on a connection that is in use already.</summary>
    public static StoreContext CreateContext(NpgsqlConnection connection) =>
        new(new DbContextOptionsBuilder<StoreContext>().UseNpgsql(connection).Options);

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private async Task<T> AttemptAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (Exception broken) when (
                broken is not StoreUnavailableException and not OperationCanceledException && StoreFailure.IsBrokenConnection(broken))
            {
                Source.Clear();
                return await work(cancellationToken);
            }
        }
        catch (Exception failure) when (
            failure is not StoreUnavailableException and not OperationCanceledException && StoreFailure.IsUnavailable(failure))
        {
            throw new StoreUnavailableException("the database does not answer", failure);
        }
    }
}
