namespace HybridMesh.EmbeddedPostgres.Processes;

internal sealed record CommandOutput(int ExitCode, string Text);
