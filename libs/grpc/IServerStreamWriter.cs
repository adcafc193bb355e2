namespace HybridMesh.Grpc;

/// <summary>The responses of a streaming handler; the stream ends when the handler returns.</summary>
/// <typeparam name="T">The response message.</typeparam>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>;
