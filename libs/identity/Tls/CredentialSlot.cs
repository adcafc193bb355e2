namespace HybridMesh.Identity;

/// <summary>One swappable credential, and a way to wait for the first.</summary>
internal sealed class CredentialSlot
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile MeshCredential? _current;
    private volatile string? _problem = "no certificate yet";

    public MeshCredential? Current => _current;

    public string? Problem
    {
        get => _problem;
        set => _problem = value;
    }

    public void Set(MeshCredential credential)
    {
        _current = credential;
        _problem = null;
        _first.TrySetResult();
    }

    public async ValueTask<MeshCredential> WaitAsync(CancellationToken cancellationToken)
    {
        await _first.Task.WaitAsync(cancellationToken);
        return _current!;
    }
}
