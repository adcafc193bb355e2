namespace HybridMesh.Cli;

/// <summary>The command line, a context or an input file is wrong: the message says what and where. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
