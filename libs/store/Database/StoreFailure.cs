using System.Net.Sockets;
using Npgsql;

namespace HybridMesh.Store.Database;

/// <summary>What an exception of Npgsql says about the server.</summary>
internal static class StoreFailure
{
    /// <summary>The connection is gone, as after a restart of the server; a new one may work at once.</summary>
    public static bool IsBrokenConnection(Exception exception) =>
        Chain(exception).Any(cause => cause switch
        {
            PostgresException { SqlState: var state } => state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
                or "25P03" // idle_in_transaction_session_timeout
                or PostgresErrorCodes.InvalidSqlStatementName // prepared before the server's end
                || state.StartsWith("08", StringComparison.Ordinal),
            IOException or SocketException => true,
            _ => false,
        });

    /// <summary>The server is away, overloaded, or without our database; nothing is wrong with the request.</summary>
    public static bool IsUnavailable(Exception exception) =>
        IsBrokenConnection(exception) || Chain(exception).Any(cause => cause switch
        {
            PostgresException { SqlState: var state } => state is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.QueryCanceled
                or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.UndefinedTable
                or PostgresErrorCodes.ObjectNotInPrerequisiteState // the database is being copied or restored and lets nobody in
                or PostgresErrorCodes.ReadOnlySqlTransaction // a standby before its promotion
                || state.StartsWith("53", StringComparison.Ordinal),
            NpgsqlException or TimeoutException => true,
            _ => false,
        });

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
