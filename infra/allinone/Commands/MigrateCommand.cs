using System.CommandLine;
using HybridMesh.AllInOne.Embedded;
using HybridMesh.AllInOne.Startup;
using HybridMesh.EmbeddedPostgres;
using HybridMesh.Store;

namespace HybridMesh.AllInOne.Commands;

/// <summary><c>migrate</c>: under an advisory lock, so any number of them may run at once.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var connection = new Option<string?>("--connection")
        {
            Description = "Npgsql connection string. Default: the embedded system's PostgreSQL, which must run",
        };
        var passwordFile = new Option<string?>("--password-file") { Description = "File with the password, where the connection string has none" };
        var command = new Command("migrate", "Brings a database to the schema of this build; harmless when it is there already")
        {
            connection, passwordFile,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            CommandContext.From(parsed), parsed.GetValue(connection), parsed.GetValue(passwordFile), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context, string? connection, string? passwordFile, CancellationToken cancellationToken)
    {
        if (connection is null)
        {
            var server = Embedded(context);
            (connection, passwordFile) = (server.ConnectionString, server.PasswordFile);
        }

        try
        {
            var applied = await Migration.RunAsync(connection, passwordFile, cancellationToken);
            context.Terminal.Say(applied.Count == 0 ? "The schema is up to date." : $"Applied {string.Join(", ", applied)}.");
            return 0;
        }
        catch (StoreUnavailableException e)
        {
            throw new CommandException($"the database does not answer: {e.Message}", e);
        }
    }

    private static RunningPostgres Embedded(CommandContext context)
    {
        var area = context.Home.StateOf(ProcessNames.Postgres);
        return new PostgresServer(new EmbeddedPostgresOptions { Area = area }, TimeProvider.System).Find()
            ?? throw new CommandException($"no PostgreSQL runs in {context.Home.Path}: start it (./hybridmesh up), or say --connection");
    }
}
