namespace HybridMesh.AllInOne.Startup;

/// <summary>Where the started system is.</summary>
internal sealed record RunningSystem(Uri Api, Uri Edge);
