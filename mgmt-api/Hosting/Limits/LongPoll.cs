namespace HybridMesh.ManagementApi.Hosting.Limits;

/// <summary>On an endpoint: its requests may wait, and count as long polls.</summary>
internal sealed class LongPoll;
