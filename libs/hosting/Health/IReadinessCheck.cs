namespace HybridMesh.Hosting.Health;

/// <summary>One thing without which the process should get no new work.</summary>
public interface IReadinessCheck
{
    /// <summary>Short name, shown by <c>/readyz</c>.</summary>
    string Name { get; }

    /// <summary>Null when ready, else the reason in words that hold no secret. Called often: answer from memory where possible.</summary>
    ValueTask<string?> CheckAsync(CancellationToken cancellationToken);
}
