using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Supervision;
using HybridMesh.EmbeddedPostgres;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>The private PostgreSQL as a supervised process: the recorded pid is the postmaster's.</summary>
internal sealed class PostgresProcess(HomeFolder home, RepositoryFolder repository, TimeProvider time)
{
    /// <summary>Where the pinned npm package lies, for machines without Debian's PostgreSQL. Once per checkout, not per home.</summary>
    public static string PackageFolder(RepositoryFolder repository) => repository.Combine("infra", "allinone", "postgres");

    /// <summary>Makes it at the first time, and describes it to the supervisor.</summary>
    public async Task<(ProcessSpec Spec, RunningPostgres Server)> PrepareAsync(EmbeddedPorts ports, CancellationToken cancellationToken)
    {
        var server = new PostgresServer(
            new EmbeddedPostgresOptions
            {
                Area = home.StateOf(ProcessNames.Postgres),
                PackageFolder = PackageFolder(repository),
                Port = ports.Of(ProcessNames.Postgres, "sql"),
            },
            time);
        try
        {
            var prepared = await server.PrepareAsync(cancellationToken);
            if (prepared.Server.ExternalPath is { } external)
            {
                ExternalPaths.Note(home, external);
            }

            return (Describe(prepared), prepared.Server);
        }
        catch (EmbeddedPostgresException e)
        {
            throw new CommandException(e.Message, e);
        }
    }

    private static ProcessSpec Describe(PreparedPostgres prepared) => new()
    {
        Name = ProcessNames.Postgres,
        Stage = Stages.Database,
        Command = prepared.Command,
        StopSignal = ProcessSignal.Interrupt, // "fast shutdown": ends sessions, writes a checkpoint
        StopTimeout = TimeSpan.FromSeconds(30),
        Addresses = new Dictionary<string, string> { ["sql"] = $"postgresql://127.0.0.1:{prepared.Server.Port}/{prepared.Server.Database}" },
        Health = new Uri($"tcp://127.0.0.1:{prepared.Server.Port}"),
    };
}
