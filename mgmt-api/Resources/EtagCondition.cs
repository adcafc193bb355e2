using System.Diagnostics.CodeAnalysis;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.ManagementApi.Hosting.Problems;
using HybridMesh.Store.Commits;
using Microsoft.Net.Http.Headers;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>Which state a write replaces, and where the request says so.</summary>
internal sealed record EtagCondition(Precondition Precondition, EtagSource Source, Etag? Given)
{
    /// <summary>Nothing is said: last writer wins.</summary>
    public static EtagCondition None { get; } = new(Precondition.Any, EtagSource.None, null);

    /// <summary>It must be new.</summary>
    public static EtagCondition New { get; } = new(Precondition.MustNotExist, EtagSource.None, null);

    /// <summary>It must exist.</summary>
    public static EtagCondition Existing { get; } = new(Precondition.MustExist, EtagSource.None, null);

    /// <summary>The condition in the body; <see cref="None"/> without one.</summary>
    public static EtagCondition OfBody(Etag? etag) =>
        etag is { } given ? new EtagCondition(Precondition.Matches(given.Value), EtagSource.Body, given) : None;

    /// <summary>The condition in If-Match or If-None-Match (RFC 9110 13.1); <see cref="None"/> without one.</summary>
    public static bool TryReadHeaders(
        HttpRequest request, [NotNullWhen(true)] out EtagCondition? condition, [NotNullWhen(false)] out Problem? problem)
    {
        var ifMatch = request.Headers.IfMatch.ToString().Trim();
        var ifNoneMatch = request.Headers.IfNoneMatch.ToString().Trim();
        problem = null;
        condition = (ifMatch, ifNoneMatch) switch
        {
            ("", "") => None,
            ("*", "") => new EtagCondition(Precondition.MustExist, EtagSource.Header, null),
            ("", "*") => new EtagCondition(Precondition.MustNotExist, EtagSource.Header, null),
            (_, "") when IsOneEtag(ifMatch) => OfHeader(Etag.FromText(ifMatch)),
            _ => null,
        };
        if (condition is null)
        {
            problem = ifNoneMatch.Length > 0
                ? Problem.InvalidInput(
                    HeaderNames.IfNoneMatch, ErrorCatalog.InvalidPattern, $"If-None-Match takes only * here and not beside If-Match, was '{ifNoneMatch}'")
                : Problem.InvalidInput(HeaderNames.IfMatch, ErrorCatalog.InvalidPattern, $"If-Match takes one etag in double quotes, or *, was '{ifMatch}'");
        }

        return condition is not null;
    }

    private static EtagCondition OfHeader(Etag etag) => new(Precondition.Matches(etag.Value), EtagSource.Header, etag);

    // Without quotes too: shells eat them, and the meaning is clear.
    private static bool IsOneEtag(string text) => !text.Contains(',', StringComparison.Ordinal) && Etag.FromText(text).Value.Length > 0;
}
