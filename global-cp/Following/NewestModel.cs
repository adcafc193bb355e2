namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>The newest model for all who read it, and a wait for a newer one. The follower sets it.</summary>
internal sealed class NewestModel
{
    private volatile ModelState? _current;
    private volatile TaskCompletionSource _next = NewSignal();

    /// <summary>Null until the log has been read once.</summary>
    public ModelState? Current => _current;

    public void Set(ModelState state)
    {
        _current = state;
        Interlocked.Exchange(ref _next, NewSignal()).SetResult();
    }

    /// <summary>The first model that holds the revision.</summary>
    public async Task<ModelState> WaitForAsync(long revision, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = _next.Task; // before looking, so that no change is missed
            if (_current is { } current && current.Version.Revision >= revision)
            {
                return current;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
