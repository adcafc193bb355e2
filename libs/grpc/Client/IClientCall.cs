namespace HybridMesh.Grpc.Client;

/// <summary>What the writing side needs of a call.</summary>
internal interface IClientCall
{
    /// <summary>Cancelled when the call has ended, however it did.</summary>
    CancellationToken Ended { get; }

    void Cancel();

    /// <summary>The exception for a write that failed: the call's status when it has one.</summary>
    RpcException FailureOf(Exception exception);
}
