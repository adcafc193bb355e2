namespace HybridMesh.Grpc;

/// <summary>The requests of a streaming call.</summary>
/// <typeparam name="T">The request message.</typeparam>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Says that no further request will come.</summary>
    Task CompleteAsync();
}
