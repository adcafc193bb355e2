using HybridMesh.AllInOne.Embedded;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Management;
using HybridMesh.AllInOne.Supervision;
using HybridMesh.AllInOne.Terminals;
using HybridMesh.EmbeddedPostgres;

namespace HybridMesh.AllInOne.Startup;

/// <summary>
/// Brings the embedded system from whatever it is to running, step by step. Every step looks first, so that doing it again is harmless.
/// The caller holds the home's lock.
/// </summary>
internal sealed class UpRun(
    RepositoryFolder repository,
    HomeFolder home,
    Terminal terminal,
    SupervisorProcess supervisor,
    ReadinessWait readiness,
    TimeSpan timeout,
    TimeProvider time)
{
    private readonly EmbeddedPorts _ports = new(home, terminal.Warn);

    public async Task<RunningSystem> RunAsync(CancellationToken cancellationToken)
    {
        await PostgresPackage.EnsureAsync(repository, terminal, cancellationToken);
        var binaries = await terminal.StepAsync("staging binaries", () => Task.Run(() => StagedBinaries.Stage(repository, home), cancellationToken));
        Identity.KeyEncryptionKey.CreateFile(home.KeyEncryptionKeyFile);
        await supervisor.EnsureAsync(binaries.AllInOne, [], cancellationToken);

        var database = await StartDatabaseAsync(cancellationToken);
        var controlPlane = ControlPlaneProcess.Define(home, binaries, _ports, database);
        await StartAsync("starting the control plane", [controlPlane], cancellationToken);

        var api = new Uri($"http://127.0.0.1:{controlPlane.Listeners["api"]}/");
        using var management = new ManagementClient(api, home.AdminTokenFile);
        HmctlInstallation.Write(home, binaries, api);
        var isNew = await ApplySamplesAsync(management, cancellationToken);

        var edge = GatewayProcess.Edge(home, binaries, _ports);
        await StartPeersAsync(management, binaries, edge, cancellationToken);
        StagedBinaries.RemoveUnused(home);
        var edgeUrl = new Uri($"http://127.0.0.1:{GatewayProcess.EdgePort(_ports)}");
        if (isNew)
        {
            await terminal.StepAsync("waiting for the edge to answer", () => EdgeProbe.AnswersAsync(edgeUrl, timeout, time, cancellationToken));
        }

        return new RunningSystem(api, edgeUrl);
    }

    private async Task<RunningPostgres> StartDatabaseAsync(CancellationToken cancellationToken)
    {
        var process = new PostgresProcess(home, repository, time);
        var (spec, server) = await terminal.StepAsync("preparing PostgreSQL", () => process.PrepareAsync(_ports, cancellationToken));
        await terminal.StepAsync("starting PostgreSQL", async () =>
        {
            DesiredState.Read(home).With(spec).Write(home);
            await readiness.UntilAsync([spec], timeout, cancellationToken);
        });
        await terminal.StepAsync("migrating the database", () => Migration.RunAsync(server, timeout, time, cancellationToken));
        return server;
    }

    private async Task<bool> ApplySamplesAsync(ManagementClient management, CancellationToken cancellationToken)
    {
        if (await management.ExistsAsync(SampleWorld.Organization, cancellationToken))
        {
            return false;
        }

        await terminal.StepAsync("applying the sample world (infra/samples/demo)", async () =>
        {
            var files = Directory.EnumerateFiles(repository.Samples, "*.yaml").Order(StringComparer.Ordinal);
            var documents = await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file, cancellationToken)));
            await management.ApplyAsync(string.Join("\n---\n", documents), cancellationToken);
        });
        return true;
    }

    private async Task StartPeersAsync(
        ManagementClient management, StagedBinaries binaries, ProcessDefinition edge, CancellationToken cancellationToken)
    {
        var tokens = new JoinTokenSupply(home, management, readiness, new ProcessStopper(time));
        var processes = new List<ProcessDefinition>();
        foreach (var cluster in SampleWorld.WorkloadClusters)
        {
            var agent = AgentProcess.Define(home, binaries, _ports, cluster);
            var gateway = GatewayProcess.Tier2(home, binaries, _ports, cluster);
            WriteClusterFile(cluster, ClusterFileText.Workload(
                cluster, SampleServiceProcess.Port(_ports, cluster), GatewayProcess.MeshPortOf(_ports, cluster)));
            await tokens.EnsureAsync(agent, cluster, new JoinTokenWish("agent"), cancellationToken);
            await tokens.EnsureAsync(gateway, cluster, JoinTokenSupply.For(SampleWorld.Tier2), cancellationToken);
            processes.AddRange([SampleServiceProcess.Define(binaries, _ports, cluster), agent, gateway]);
        }

        WriteClusterFile(SampleWorld.EdgeCluster, ClusterFileText.Edge());
        await tokens.EnsureAsync(edge, SampleWorld.EdgeCluster, JoinTokenSupply.For(SampleWorld.Tier1), cancellationToken);
        tokens.Remember();
        await StartAsync("starting clusters and edge", [.. processes, edge], cancellationToken);
    }

    private void WriteClusterFile(string cluster, string text)
    {
        var path = ClusterFileText.PathOf(home, cluster);
        if (!GeneratedFile.Write(path, text))
        {
            terminal.Warn($"{path} was edited and is left as it is");
        }
    }

    private Task StartAsync(string what, IReadOnlyList<ProcessDefinition> processes, CancellationToken cancellationToken) =>
        terminal.StepAsync(what, async () =>
        {
            ProcessSpec[] specs = [.. processes.Select(process => process.Write(home))];
            DesiredState.Read(home).With(specs).Write(home);
            await readiness.UntilAsync(specs, timeout, cancellationToken);
        });
}
