namespace HybridMesh.Store.Model;

internal sealed class TargetErrorRow
{
    public required string Fqn { get; init; }

    public required string Target { get; init; }

    public required string Instance { get; init; }

    public required string Code { get; init; }

    public required string Message { get; init; }

    public long Revision { get; init; }

    public DateTimeOffset Since { get; init; }
}
