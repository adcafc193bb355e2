using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HybridMesh.Nudges;

/// <summary>
/// Owns the bus and drains the outbox into it. Runs in the background from start to end: nothing waits for the broker.
/// </summary>
internal sealed partial class NudgeBus(
    NudgeOutbox outbox,
    NudgeReceiver receiver,
    IOptions<NudgesOptions> options,
    NudgeMetrics metrics,
    TimeProvider time,
    ILoggerFactory loggers) : BackgroundService
{
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly ILogger _logger = loggers.CreateLogger<NudgeBus>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.RabbitMq.IsConfigured)
        {
            return;
        }

        LogContext.ConfigureCurrentLogContext(loggers);
        var bus = NudgeTransport.Create(options.Value.RabbitMq, receiver);
        try
        {
            // Only once the queue of this replica is bound: a nudge sent earlier goes to an exchange without a queue.
            await StartBusAsync(bus, stoppingToken);
            await foreach (var nudge in outbox.Waiting.ReadAllAsync(stoppingToken))
            {
                await SendAsync(bus, nudge, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            await StopBusAsync(bus);
        }
    }

    private async Task StartBusAsync(IBusControl bus, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await bus.StartAsync(stoppingToken).WaitAsync(stoppingToken);
                LogStarted(_logger, bus.Address.Scheme);
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotStarted(_logger, failure.Message);
                await Task.Delay(RetryDelay * (0.5 + Random.Shared.NextDouble()), time, stoppingToken);
            }
        }
    }

    private async Task SendAsync(IBusControl bus, Nudge nudge, CancellationToken stoppingToken)
    {
        using var timeout = new CancellationTokenSource(SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stoppingToken);
        try
        {
            await bus.Publish(nudge, nudge.GetType(), either.Token);
            metrics.Sent.Add(1);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // The next poll of whoever waits makes up for it.
            metrics.Dropped.Add(1);
            LogNotSent(_logger, failure.Message);
        }
    }

    private async Task StopBusAsync(IBusControl bus)
    {
        using var timeout = new CancellationTokenSource(StopTimeout, time);
        try
        {
            await bus.StopAsync(timeout.Token).WaitAsync(timeout.Token);
        }
        catch (Exception failure)
        {
            LogNotStopped(_logger, failure.Message);
        }
    }

    [LoggerMessage(EventId = 8501, Level = LogLevel.Information, Message = "Nudges flow over {Transport}")]
    private static partial void LogStarted(ILogger logger, string transport);

    [LoggerMessage(EventId = 8502, Level = LogLevel.Warning, Message = "The broker is not reachable, polls stand in for nudges: {Reason}")]
    private static partial void LogNotStarted(ILogger logger, string reason);

    [LoggerMessage(EventId = 8503, Level = LogLevel.Debug, Message = "A nudge was not sent: {Reason}")]
    private static partial void LogNotSent(ILogger logger, string reason);

    [LoggerMessage(EventId = 8504, Level = LogLevel.Warning, Message = "The bus did not stop cleanly: {Reason}")]
    private static partial void LogNotStopped(ILogger logger, string reason);
}
