using System.Diagnostics;
using System.Net.Sockets;
using HybridMesh.Testing.Network;
using HybridMesh.Testing.Processes;
using HybridMesh.Testing.Time;

namespace HybridMesh.Testing.RabbitMq;

/// <summary>The processes of one broker: its port mapper, started first so that its id is known, and the server.</summary>
internal sealed class RabbitMqBroker
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private readonly RabbitMqFolder _folder = new();
    private readonly int[] _ports = FreePort.Next(3);
    private Process? _mapper;
    private Process? _server;

    public int Port => _ports[0];

    private int MapperPort => _ports[1];

    private int DistributionPort => _ports[2];

    public async Task StartAsync()
    {
        _folder.Prepare(Port, DistributionPort);
        _mapper = Start("/usr/bin/epmd", "-port", $"{MapperPort}", "-address", "127.0.0.1");
        await Eventually.SucceedsAsync(() => ConnectAsync(MapperPort));
        _server = Start(RabbitMqFolder.ServerScript);
        await Eventually.SucceedsAsync(AnswersAsync, StartLimit, $"RabbitMQ answers; its log is in {_folder.Path}/log");
        _folder.Watch(ServerPid());
    }

    public void Freeze() => Signals.Freeze(ServerPid());

    public void Thaw() => Signals.Thaw(ServerPid());

    public async Task KillAsync()
    {
        KillAll();
        foreach (var process in new[] { _server, _mapper }.OfType<Process>())
        {
            await process.WaitForExitAsync();
            _folder.Forget(process.Id);
            process.Dispose();
        }

        (_server, _mapper) = (null, null);
    }

    public async Task RemoveAsync()
    {
        await KillAsync();
        _folder.Delete();
    }

    private void KillAll()
    {
        // The Erlang machine is a child of the script that we started: the script ends after it.
        if (_server is not null && File.Exists(_folder.PidFile))
        {
            Signals.Kill(ServerPid());
            _folder.Forget(ServerPid());
            File.Delete(_folder.PidFile);
        }
        else
        {
            _server?.Kill(entireProcessTree: true);
        }

        _mapper?.Kill();
    }

    private int ServerPid() => int.Parse(File.ReadAllText(_folder.PidFile));

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UserName = RabbitMqFolder.StandIn,
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _folder.SetEnvironment(start.Environment, Port, MapperPort, DistributionPort);
        var process = Process.Start(start)!;
        _folder.Watch(process.Id);
        process.BeginOutputReadLine(); // drained, so that it never waits for us
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<TcpClient> ConnectAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        return client;
    }

    // AMQP 0-9-1, 4.2.2: the server answers the protocol header with Connection.Start, a frame of type 1.
    private async Task<bool> AnswersAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port);
        await client.GetStream().WriteAsync("AMQP\0\0\x09\x01"u8.ToArray());
        var answer = new byte[1];
        await client.GetStream().ReadExactlyAsync(answer);
        return answer[0] == 1 ? true : throw new InvalidDataException($"answered {answer[0]}");
    }
}
