using Xunit;

namespace HybridMesh.Testing.RabbitMq;

/// <summary>
/// A real RabbitMQ of its own: everything on 127.0.0.1 and on ports of its own. It takes about ten seconds to start: share it in a
/// class or collection.
/// </summary>
public sealed class RabbitMqFixture : IAsyncLifetime
{
    private readonly RabbitMqBroker _broker = new();

    /// <summary>The address.</summary>
    public string Host { get; } = "127.0.0.1";

    /// <summary>The AMQP port; kept over restarts.</summary>
    public int Port => _broker.Port;

    /// <summary>The user; may do everything.</summary>
    public string User { get; } = "guest";

    /// <summary>The user's password.</summary>
    public string Password { get; } = "guest";

    /// <summary>Stops the broker as a crash would; its folder stays.</summary>
    public Task KillAsync() => _broker.KillAsync();

    /// <summary>Starts the broker again, on the same port.</summary>
    public Task RestartAsync() => _broker.StartAsync();

    /// <summary>Freezes the broker: connections stay open, nothing is answered.</summary>
    public void Freeze() => _broker.Freeze();

    /// <summary>Lets a frozen broker go on.</summary>
    public void Thaw() => _broker.Thaw();

    /// <inheritdoc/>
    public Task InitializeAsync() => _broker.StartAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => _broker.RemoveAsync();
}
