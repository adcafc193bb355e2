using System.Diagnostics;
using HybridMesh.Testing.Processes;

namespace HybridMesh.Testing.RabbitMq;

/// <summary>The folder of one broker and what is said to it. As root the broker runs as user rabbitmq, whose the folder must be.</summary>
internal sealed class RabbitMqFolder
{
    public const string ServerScript = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private readonly ScratchFolder _scratch = new("rabbitmq");

    public static string? StandIn => Environment.IsPrivilegedProcess ? "rabbitmq" : null;

    public string Path => System.IO.Path.Combine(_scratch.Path, "broker");

    public string PidFile => System.IO.Path.Combine(Path, "pid");

    public void Prepare(int port, int distributionPort)
    {
        if (!File.Exists(ServerScript))
        {
            throw new InvalidOperationException("RabbitMQ is not installed: 'apt-get install rabbitmq-server' brings it");
        }

        Directory.CreateDirectory(Path);
        File.WriteAllText(System.IO.Path.Combine(Path, "enabled_plugins"), "[].\n");
        File.WriteAllText(System.IO.Path.Combine(Path, "env.conf"), "");
        File.WriteAllText(
            System.IO.Path.Combine(Path, "rabbitmq.conf"),
            $"""
            listeners.tcp.1 = 127.0.0.1:{port}
            distribution.listener.interface = 127.0.0.1
            distribution.listener.port_range.min = {distributionPort}
            distribution.listener.port_range.max = {distributionPort}
            disk_free_limit.absolute = 50MB
            log.file.level = warning

            """);
        if (StandIn is { } user)
        {
            using var chown = Process.Start("/bin/chown", ["-R", user, Path]);
            chown.WaitForExit();
        }
    }

    public void SetEnvironment(IDictionary<string, string?> environment, int port, int mapperPort, int distributionPort)
    {
        environment.Clear();
        environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        environment["HOME"] = Path;
        environment["LANG"] = "C.UTF-8";
        environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        environment["ERL_EPMD_PORT"] = $"{mapperPort}";
        environment["RABBITMQ_NODENAME"] = $"hybridmesh{port}@localhost";
        environment["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1";
        environment["RABBITMQ_NODE_PORT"] = $"{port}";
        environment["RABBITMQ_DIST_PORT"] = $"{distributionPort}";
        environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}";
        environment["RABBITMQ_CONF_ENV_FILE"] = System.IO.Path.Combine(Path, "env.conf");
        environment["RABBITMQ_CONFIG_FILE"] = System.IO.Path.Combine(Path, "rabbitmq.conf");
        environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = System.IO.Path.Combine(Path, "enabled_plugins");
        environment["RABBITMQ_MNESIA_BASE"] = System.IO.Path.Combine(Path, "data");
        environment["RABBITMQ_LOG_BASE"] = System.IO.Path.Combine(Path, "log");
        environment["RABBITMQ_PID_FILE"] = PidFile;
    }

    public void Watch(int pid) => _scratch.Watch(pid);

    public void Forget(int pid) => _scratch.Forget(pid);

    public void Delete() => _scratch.Delete();
}
