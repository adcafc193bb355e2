namespace HybridMesh.Testing.Systems;

/// <summary>A whole system, however its processes are cut: where its administrator writes and its users send requests.</summary>
public interface IRunningSystem
{
    /// <summary>A client of the API, signed in as the administrator.</summary>
    HttpClient ApiClient { get; }

    /// <summary>Where the edge takes requests.</summary>
    Uri Edge { get; }
}
