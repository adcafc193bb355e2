namespace HybridMesh.Identity;

/// <summary>Credentials that never change: for one call, or for tests.</summary>
public sealed class FixedCredentials : IMeshCredentials
{
    private readonly MeshCredential _credential;

    /// <summary>Always this one.</summary>
    public FixedCredentials(MeshCredential credential)
    {
        _credential = credential;
    }

    /// <inheritdoc/>
    public MeshCredential? Current => _credential;

    /// <inheritdoc/>
    public string? Problem => null;

    /// <inheritdoc/>
    public ValueTask<MeshCredential> WaitAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_credential);
}
