using HybridMesh.Store.Targets;

namespace HybridMesh.ManagementApi.Targets;

/// <summary>How one instance of a target fares.</summary>
/// <param name="Target">The target, such as clusters/edge/gateways/t1/app=gateway-t1.</param>
/// <param name="Instance">Which of its instances.</param>
/// <param name="State">APPLIED, PENDING, FAILED or ABSENT.</param>
/// <param name="AppliedRevision">The newest revision it has in effect; null before the first.</param>
/// <param name="Since">Since when it is in this state; null when that is not known.</param>
/// <param name="Errors">What it refused.</param>
internal sealed record TargetBody(
    string Target, string Instance, string State, long? AppliedRevision, DateTimeOffset? Since, IReadOnlyList<TargetErrorBody> Errors)
{
    public static TargetBody Of(TargetState row, InstanceState state, IReadOnlyList<TargetError> errors) => new(
        row.Registration.Key.Target,
        row.Registration.Key.Instance,
        state.ToString().ToUpperInvariant(),
        row.Applied?.Revision,
        StartOf(row, state, errors),
        [.. errors.Select(error => new TargetErrorBody(error.Code, error.Message))]);

    private static DateTimeOffset? StartOf(TargetState row, InstanceState state, IReadOnlyList<TargetError> errors) => state switch
    {
        InstanceState.Failed => errors.Min(error => error.Since),
        InstanceState.Applied => row.AppliedSince,
        InstanceState.Absent => row.ConnectionSince,
        _ => row.AppliedSince ?? row.ConnectionSince,
    };
}

/// <summary>Something a target refused.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record TargetErrorBody(string Code, string Message);
