namespace HybridMesh.AllInOne.Supervision;

/// <summary>Ends processes: asks, waits so long, then kills.</summary>
internal sealed class ProcessStopper(TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan KillTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Returns when the process is gone; true when it went by itself once asked.</summary>
    public async Task<bool> StopAsync(ProcessIdentity process, int signal, TimeSpan timeout, CancellationToken cancellationToken)
    {
        ProcessSignal.Send(process, signal);
        if (await IsGoneWithinAsync(process, timeout, cancellationToken))
        {
            return true;
        }

        ProcessSignal.SendToSession(process, ProcessSignal.Kill);
        ProcessSignal.Send(process, ProcessSignal.Kill);
        if (!await IsGoneWithinAsync(process, KillTimeout, cancellationToken))
        {
            throw new CommandException($"process {process.Pid} does not end, even killed");
        }

        return false;
    }

    private async Task<bool> IsGoneWithinAsync(ProcessIdentity process, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (process.IsAlive)
        {
            if (time.GetElapsedTime(started) > timeout)
            {
                return false;
            }

            await Task.Delay(Poll, time, cancellationToken);
        }

        return true;
    }
}
