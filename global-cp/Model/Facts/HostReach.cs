using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>The hostnames that workloads of a workspace can call, of those that its tenant exposes.</summary>
/// <param name="Exact">Named one by one, lower case.</param>
/// <param name="Others">Prefixes and regular expressions, as written.</param>
internal sealed record HostReach(ImmutableSortedSet<string> Exact, ImmutableArray<StringMatch> Others) : IFact
{
    private readonly ImmutableArray<Regex> _regexes =
        [.. Others.Where(match => match.Regex is not null).Select(match => new Regex($@"\A(?:{match.Regex})\z", RegexOptions.NonBacktracking))];

    public static HostReach Of(HostsReachability reachability) => new(
        [.. reachability.Hostnames.Select(match => match.Exact?.ToLowerInvariant()).OfType<string>()],
        [.. reachability.Hostnames.Where(match => match.Exact is null)]);

    public bool Covers(string hostname) =>
        Exact.Contains(hostname)
        || Others.Any(match => match.Prefix is { } prefix && hostname.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || _regexes.Any(regex => regex.IsMatch(hostname));

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Exact);
        writer.Add((long)Others.Length);
        foreach (var match in Others)
        {
            writer.Add(match.Prefix);
            writer.Add(match.Regex);
        }
    }
}
