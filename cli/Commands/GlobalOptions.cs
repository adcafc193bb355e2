using System.CommandLine;
using HybridMesh.Cli.Api;
using HybridMesh.Cli.Contexts;

namespace HybridMesh.Cli.Commands;

/// <summary>Options every command takes.</summary>
internal static class GlobalOptions
{
    public static Option<string?> Context { get; } = new("--context")
    {
        Description = "Context to use; default: the current one, see 'hmctl context'",
        Recursive = true,
    };

    public static Option<int> RequestTimeout { get; } = new("--request-timeout")
    {
        Description = "Longest time for one request, in seconds",
        DefaultValueFactory = _ => 30,
        Recursive = true,
    };

    public static Context ReadContext(ParseResult parse) => ContextFile.Default().Read().Select(parse.GetValue(Context));

    public static ApiClient Connect(ParseResult parse)
    {
        var seconds = parse.GetValue(RequestTimeout);
        return seconds is >= 1 and <= 3600
            ? new ApiClient(ReadContext(parse), TimeSpan.FromSeconds(seconds))
            : throw new UsageException($"--request-timeout must be between 1 and 3600 seconds, was {seconds}");
    }
}
