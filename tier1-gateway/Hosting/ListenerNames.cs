namespace HybridMesh.Tier1Gateway.Hosting;

/// <summary>The service listeners. Those for traffic are the engine's own.</summary>
internal static class ListenerNames
{
    /// <summary>Configuration, routes, health of destinations, drain. Loopback only.</summary>
    public const string Admin = "admin";

    /// <summary>Liveness, readiness, metrics: no tenant's data.</summary>
    public const string Telemetry = "telemetry";
}
