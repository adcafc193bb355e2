using HybridMesh.EmbeddedPostgres.Processes;

namespace HybridMesh.EmbeddedPostgres.Server;

/// <summary>What we set in PostgreSQL's configuration; everything else stays as initdb leaves it.</summary>
internal static class ServerSettings
{
    public const string FileName = "hybridmesh.conf";

    public static void Write(EmbeddedPostgresOptions options, ServerFolders folders, int port, ServiceUser user)
    {
        // No Unix socket: its path is limited to 107 bytes, and loopback with a password is enough.
        var durability = options.IsDurable ? "on" : "off";
        var path = Path.Combine(folders.Data, FileName);
        File.WriteAllText(
            path,
            $"""
            # Written at every start.
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            max_connections = {options.MaxConnections}
            timezone = 'UTC'
            log_timezone = 'UTC'
            fsync = {durability}
            synchronous_commit = {durability}
            full_page_writes = {durability}

            """);
        user.Own(path);
    }
}
