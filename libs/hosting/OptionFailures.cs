using Microsoft.Extensions.Options;

namespace HybridMesh.Hosting;

/// <summary>What is wrong with options, out of the different ways in which the framework says it.</summary>
internal static class OptionFailures
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>One line per failure; empty when the exception is about something else.</summary>
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],
        // Several options classes are wrong at start.
        AggregateException several when several.InnerExceptions.All(inner => Of(inner).Count > 0) =>
            [.. several.InnerExceptions.SelectMany(Of)],
        // A text that cannot be read as the option's type, such as "tier3" as a role.
        InvalidOperationException unreadable when unreadable.Source == Binder => [unreadable.Message],
        // An address to listen on.
        FormatException unreadable => [unreadable.Message],
        _ => [],
    };
}
