using System.Security.Cryptography;
using System.Text;
using HybridMesh.EmbeddedPostgres.Processes;

namespace HybridMesh.EmbeddedPostgres.Server;

/// <summary>
/// Decides where the data lies: inside the area, or, when the stand-in user cannot enter that (a closed folder above it, such as
/// /root), in a folder of its own below /var/tmp that is named after the area.
/// </summary>
internal static class FolderPlacement
{
    /// <summary>Where the data already lies; inside the area when there is none yet. Touches nothing.</summary>
    public static ServerFolders Locate(EmbeddedPostgresOptions options)
    {
        var area = Path.GetFullPath(options.Area);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(area)))[..16];
        var inside = new ServerFolders(area, $"/var/tmp/hybridmesh-{name}", IsExternal: false);
        var outside = inside with { IsExternal = true };
        return !inside.IsInitialised && outside.IsInitialised ? outside : inside;
    }

    /// <summary>Makes the folders, or checks those that exist.</summary>
    public static async Task<ServerFolders> PrepareAsync(
        EmbeddedPostgresOptions options, ServiceUser user, CancellationToken cancellationToken)
    {
        var folders = Locate(options);
        Directory.CreateDirectory(folders.Area);
        if (!folders.IsExternal && !await user.CanEnterAsync(folders.Area, cancellationToken))
        {
            if (folders.IsInitialised)
            {
                throw new EmbeddedPostgresException(
                    $"the data lies in '{folders.Data}', which user '{user.StandIn}' can no longer enter: open the folders above it");
            }

            folders = folders with { IsExternal = true };
        }

        if (folders.IsExternal)
        {
            await MakeExternalAsync(folders.External, cancellationToken);
        }

        user.MakePrivateFolder(folders.Home);
        return folders;
    }

    /// <summary>Makes the folder below /var/tmp; refuses one that somebody else put there.</summary>
    public static async Task MakeExternalAsync(string folder, CancellationToken cancellationToken)
    {
        const UnixFileMode open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        Directory.CreateDirectory(folder, open);
        var owner = await Command.RunAsync(new ServiceUser(null, 0, 0), "/usr/bin/stat", ["-c", "%u %F", folder], cancellationToken);
        if (owner.Text != "0 directory")
        {
            throw new EmbeddedPostgresException($"'{folder}' must be a folder of root, but is: {owner.Text}; remove it");
        }

        File.SetUnixFileMode(folder, open);
    }
}
