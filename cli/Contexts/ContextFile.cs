using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HybridMesh.Cli.Contexts;

/// <summary>The contexts of this user: one YAML file, mode 0600, replaced atomically.</summary>
internal sealed class ContextFile
{
    private readonly string _path;

    public ContextFile(string path)
    {
        _path = path;
    }

    /// <summary><c>HMCTL_CONFIG</c>, else <c>$XDG_CONFIG_HOME/hybridmesh/hmctl.yaml</c>, else the same below <c>~/.config</c>.</summary>
    public static ContextFile Default()
    {
        if (Environment.GetEnvironmentVariable("HMCTL_CONFIG") is { Length: > 0 } path)
        {
            return new ContextFile(path);
        }

        var folder = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new ContextFile(Path.Combine(folder, "hybridmesh", "hmctl.yaml"));
    }

    /// <exception cref="UsageException">The file cannot be read.</exception>
    public ContextSet Read()
    {
        if (!File.Exists(_path))
        {
            return new ContextSet();
        }

        try
        {
            var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            return yaml.Deserialize<ContextSet?>(File.ReadAllText(_path)) ?? new ContextSet();
        }
        catch (YamlException error)
        {
            throw new UsageException($"{_path}:{error.Start.Line}: {error.Message}");
        }
    }

    public void Write(ContextSet contexts)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(_path))!;
        Directory.CreateDirectory(folder);
        var yaml = new SerializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
            .Build();
        var temporary = _path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(temporary, options))
        {
            writer.Write(yaml.Serialize(contexts));
        }

        File.Move(temporary, _path, overwrite: true);
    }
}
