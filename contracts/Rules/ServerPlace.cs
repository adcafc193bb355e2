namespace HybridMesh.Contracts.Rules;

/// <summary>What must fit together among the servers of one gateway.</summary>
/// <param name="Path">Path of the server.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hostname">Its host name.</param>
/// <param name="Port">Its port.</param>
/// <param name="HasTls">Whether it terminates TLS.</param>
internal sealed record ServerPlace(string Path, string Name, string Hostname, int Port, bool HasTls);
