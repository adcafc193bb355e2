namespace HybridMesh.Contracts.Rules;

/// <summary>What must fit together among the servers of one gateway.</summary>
/// <param name="Path">Path of the server.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hostname">Its host name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Terminates">Whether it terminates TLS.</param>
/// <param name="Carries">What it carries.</param>
internal sealed record ServerPlace(
    string Path, string Name, string Hostname, int Port, bool Terminates, ServerCarries Carries = ServerCarries.Http)
{
    /// <summary>Whether clients speak TLS to its port.</summary>
    public bool HasTls => Terminates || Carries is ServerCarries.Passthrough;
}
