namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>One port of a service.</summary>
/// <param name="Number">That callers use.</param>
/// <param name="Name">Empty when it has none.</param>
/// <param name="Protocol">As reported, such as <c>http</c> or <c>tcp</c>; empty when it is not known.</param>
internal readonly record struct ReportedPort(int Number, string Name, string Protocol);
