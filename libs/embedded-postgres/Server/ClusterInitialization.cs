using System.Security.Cryptography;
using HybridMesh.EmbeddedPostgres.Binaries;
using HybridMesh.EmbeddedPostgres.Processes;

namespace HybridMesh.EmbeddedPostgres.Server;

/// <summary>The first start: password, data folder, database. Made aside and moved into place, so that a crash leaves nothing half made.</summary>
internal static class ClusterInitialization
{
    public const string User = "hybridmesh";

    public static async Task RunAsync(
        EmbeddedPostgresOptions options, ServerFolders folders, PostgresBinaries binaries, ServiceUser user, CancellationToken cancellationToken)
    {
        var data = folders.Data + ".new";
        var passwordCopy = Path.Combine(folders.Home, "password.new");
        DeleteLeftovers(data, passwordCopy, folders.PasswordFile);
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WritePrivateFile(folders.PasswordFile, password);
        WritePrivateFile(passwordCopy, password);
        user.Own(passwordCopy);

        await ExpectAsync(
            user,
            binaries.InitDb,
            [
                "--pgdata", data, "--username", User, "--pwfile", passwordCopy, "--auth", "scram-sha-256", "--encoding", "UTF8",
                "--locale", "C", .. options.IsDurable ? Array.Empty<string>() : ["--no-sync"],
            ],
            "",
            cancellationToken);
        File.Delete(passwordCopy);
        File.AppendAllText(Path.Combine(data, "postgresql.conf"), $"\ninclude_if_exists '{ServerSettings.FileName}'\n");
        await ExpectAsync(
            user, binaries.Server, ["--single", "-D", data, "postgres"], $"CREATE DATABASE {options.Database};\n", cancellationToken);
        Directory.Move(data, folders.Data);
    }

    private static async Task ExpectAsync(
        ServiceUser user, string program, IEnumerable<string> arguments, string input, CancellationToken cancellationToken)
    {
        var output = await Command.RunAsync(user, program, arguments, input, cancellationToken);
        if (output.ExitCode != 0)
        {
            throw new EmbeddedPostgresException($"{Path.GetFileName(program)} failed: {output.Text}");
        }
    }

    private static void DeleteLeftovers(string data, params string[] files)
    {
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        foreach (var file in files)
        {
            File.Delete(file);
        }
    }

    private static void WritePrivateFile(string path, string text)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
