namespace HybridMesh.AllInOne.Embedded;

/// <summary>What the processes of the embedded system are called, in status, logs and files.</summary>
internal static class ProcessNames
{
    public const string Postgres = "postgres";
    public const string ControlPlane = "control-plane";
    public const string Edge = "edge";

    public static string Agent(string cluster) => $"{cluster}-agent";

    public static string Gateway(string cluster) => $"{cluster}-gateway";

    public static string Service(string cluster) => $"{cluster}-{SampleWorld.Service}";
}
