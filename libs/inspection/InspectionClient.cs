using Google.Protobuf;
using HybridMesh.Grpc;
using HybridMesh.Inspection.Wire;
using Microsoft.Extensions.Options;

namespace HybridMesh.Inspection;

/// <summary>Asks any live replica; one that cannot be reached is passed over for the next.</summary>
public sealed class InspectionClient(IInspectionReplicas replicas, IOptions<InspectionOptions> options, TimeProvider time) : IDisposable
{
    private readonly ReplicaChannels _channels = new(replicas);

    /// <summary>What a cluster or object puts on targets.</summary>
    /// <exception cref="RpcException">
    /// UNAVAILABLE when no replica can be reached, DEADLINE_EXCEEDED, or what the replica answered.
    /// </exception>
    public Task<ConfigResponse> GetConfigAsync(ConfigRequest request, CancellationToken cancellationToken) =>
        AskAsync(InspectionMethods.GetConfig, request, cancellationToken);

    /// <summary>The findings of analysis.</summary>
    /// <exception cref="RpcException">As for <see cref="GetConfigAsync"/>.</exception>
    public Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, CancellationToken cancellationToken) =>
        AskAsync(InspectionMethods.Analyze, request, cancellationToken);

    /// <summary>What would be different if something were written.</summary>
    /// <exception cref="RpcException">As for <see cref="GetConfigAsync"/>.</exception>
    public Task<AnalyzeDraftResponse> AnalyzeDraftAsync(AnalyzeDraftRequest request, CancellationToken cancellationToken) =>
        AskAsync(InspectionMethods.AnalyzeDraft, request, options.Value.DraftTimeout, cancellationToken);

    /// <summary>The settings in effect for one resource.</summary>
    /// <exception cref="RpcException">As for <see cref="GetConfigAsync"/>.</exception>
    public Task<EffectiveResponse> GetEffectiveAsync(EffectiveRequest request, CancellationToken cancellationToken) =>
        AskAsync(InspectionMethods.GetEffective, request, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _channels.Dispose();

    private Task<TResponse> AskAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        AskAsync(method, request, options.Value.Timeout, cancellationToken);

    private async Task<TResponse> AskAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, TRequest request, TimeSpan timeout, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        var call = CallOptions.Within(timeout, time, cancellationToken);
        var unavailable = new RpcException(new Status(StatusCode.Unavailable, "no replica of the control plane is alive"));
        var addresses = await replicas.ListAsync(cancellationToken);
        _channels.Keep(addresses);
        foreach (var address in addresses)
        {
            try
            {
                return await _channels.To(address).AsyncUnaryCall(method, call, request);
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable)
            {
                unavailable = exception;
            }
        }

        throw unavailable;
    }
}
