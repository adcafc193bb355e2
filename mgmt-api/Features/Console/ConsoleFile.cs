using System.Security.Cryptography;

namespace HybridMesh.ManagementApi.Features.Console;

/// <summary>One file of the console, embedded in this assembly.</summary>
internal sealed record ConsoleFile(string Name, string ContentType, ReadOnlyMemory<byte> Content, string Etag)
{
    public const string Index = "index.html";

    private const string Prefix = "console/";

    public static IReadOnlyList<ConsoleFile> LoadAll() =>
    [
        .. typeof(ConsoleFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(Load),
    ];

    private static ConsoleFile Load(string resource)
    {
        using var stream = typeof(ConsoleFile).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"";
        return new ConsoleFile(resource[Prefix.Length..], ContentTypeOf(resource), content, etag);
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new NotSupportedException($"the console has a file of an unknown type: {other}"),
    };
}
