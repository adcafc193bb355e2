using System.Security.Cryptography;
using HybridMesh.Testing.Postgres;
using HybridMesh.Testing.Processes;
using HybridMesh.Testing.RabbitMq;

namespace HybridMesh.Testing.Systems.Distributed;

/// <summary>The processes above the clusters: they share the database, the broker and the key of the certificate authority.</summary>
internal sealed class ControlPlaneParts(ScratchFolder scratch, PostgresFixture database, RabbitMqFixture broker)
{
    private readonly string _keyFile = CreateKeyFile(scratch);

    /// <summary>Made by the management API at its first start.</summary>
    public string AdminTokenFile { get; } = Path.Combine(scratch.Path, "admin-token");

    public SystemProcess ManagementApi()
    {
        var options = Shared();
        options["Authentication"] = new { AdminTokenFile };
        options["Listeners"] = new { api = "127.0.0.1:0" };
        return new SystemProcess(scratch, "mgmt-api", Programs.ManagementApi, "api", options);
    }

    public SystemProcess Replica(string name, int port)
    {
        var options = Shared();
        options["Listeners"] = new { discovery = $"127.0.0.1:{port}", telemetry = "127.0.0.1:0" };
        return new SystemProcess(scratch, name, Programs.GlobalControlPlane, "telemetry", options);
    }

    private Dictionary<string, object> Shared() => new()
    {
        ["Store"] = new { database.ConnectionString },
        ["Identity"] = new { KeyFile = _keyFile },
        ["Nudges"] = new { RabbitMq = new { broker.Host, broker.Port, Username = broker.User, broker.Password } },
    };

    // 32 bytes as base64, for the owner only: what an operator provides.
    private static string CreateKeyFile(ScratchFolder scratch)
    {
        var path = Path.Combine(scratch.Path, "key-encryption-key");
        File.WriteAllText(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
