using System.Threading.Channels;
using Google.Protobuf;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy.Configuration;

/// <summary>
/// Keeps the last good configuration in a file, behind the back of whoever applies it: one writer, which always writes the newest and
/// skips what has been overtaken.
/// </summary>
internal sealed partial class LastGoodStore : IAsyncDisposable
{
    private readonly string _file;
    private readonly ILogger _logger;
    private readonly Channel<AppliedConfiguration> _pending = Channel.CreateBounded<AppliedConfiguration>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Task _writer;

    public LastGoodStore(string folder, ILogger<LastGoodStore> logger)
    {
        _file = Path.Combine(folder, "configuration.bin");
        _logger = logger;
        _writer = Task.Run(WriteAllAsync);
    }

    /// <summary>What was written last; nothing when there is no file, or it cannot be used: that is said, and it is kept beside.</summary>
    public AppliedConfiguration Load()
    {
        try
        {
            return File.Exists(_file) ? LastGoodFile.Read(File.ReadAllBytes(_file)) : AppliedConfiguration.None;
        }
        catch (Exception unusable) when (unusable is FormatException or InvalidProtocolBufferException or IOException or UnauthorizedAccessException)
        {
            LogUnusable(_logger, _file, unusable.Message);
            KeepBeside();
            return AppliedConfiguration.None;
        }
    }

    /// <summary>Has it written soon.</summary>
    public void Save(AppliedConfiguration configuration) => _pending.Writer.TryWrite(configuration);

    /// <summary>Returns when the newest is written.</summary>
    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _writer;
    }

    private async Task WriteAllAsync()
    {
        await foreach (var configuration in _pending.Reader.ReadAllAsync())
        {
            try
            {
                DurableFile.Replace(_file, LastGoodFile.Write(configuration));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Serving goes on; the next change tries again.
                LogNotWritten(_logger, _file, failure.Message);
            }
        }
    }

    private void KeepBeside()
    {
        try
        {
            File.Move(_file, _file + ".unusable", overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(_logger, _file, failure.Message);
        }
    }

    [LoggerMessage(EventId = 4301, Level = LogLevel.Error, Message = "The last good configuration in {File} cannot be used, starting without: {Reason}")]
    private static partial void LogUnusable(ILogger logger, string file, string reason);

    [LoggerMessage(EventId = 4302, Level = LogLevel.Error, Message = "The last good configuration cannot be kept in {File}: {Reason}")]
    private static partial void LogNotWritten(ILogger logger, string file, string reason);
}
