using System.Net;
using System.Net.Sockets;
using HybridMesh.AllInOne.Layout;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Layout;

public sealed class PortBookTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("ports").FullName, "ports.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void Take_Should_GiveTheSamePort_When_OpenedAgain()
    {
        var first = PortBook.Open(_file).Take("edge/80");

        var second = PortBook.Open(_file).Take("edge/80");

        Assert.Equal(first, second);
    }

    [Fact]
    public void Take_Should_PassThePreferredPortOver_When_SomebodyListensThere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        var port = PortBook.Open(_file).Take("edge/80", preferred: taken);

        Assert.NotEqual(taken, port);
    }

    [Fact]
    public void Take_Should_GiveDifferentPorts_When_NamesDiffer()
    {
        var book = PortBook.Open(_file);

        var ports = Enumerable.Range(0, 50).Select(i => book.Take($"p{i}")).ToList();

        Assert.Equal(50, ports.Distinct().Count());
    }

    [Fact]
    public void Take_Should_StayBelowTheEphemeralRange_When_ItChooses()
    {
        var firstEphemeral = int.Parse(File.ReadAllText("/proc/sys/net/ipv4/ip_local_port_range").Split('\t')[0]);

        var port = PortBook.Open(_file).Take("control-plane/api");

        Assert.InRange(port, 1024, firstEphemeral - 1);
    }
}
