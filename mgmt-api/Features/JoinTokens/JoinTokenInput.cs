using System.Globalization;
using HybridMesh.Contracts.Errors;
using HybridMesh.Identity;

namespace HybridMesh.ManagementApi.Features.JoinTokens;

/// <summary>A request for a token, checked: what it grants and for how long, or everything that is wrong with it.</summary>
internal sealed record JoinTokenInput(JoinGrant? Grant, TimeSpan Lifetime, IReadOnlyList<Violation> Violations)
{
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(1);

    public static JoinTokenInput Read(JoinTokenRequest request, string cluster, TimeSpan maxLifetime)
    {
        var violations = new List<Violation>();
        var lifetime = ReadLifetime(request.Ttl, maxLifetime, violations);
        var labels = ReadLabels(request.Labels ?? new Dictionary<string, string>(), violations);
        var isAgent = request.Role == "agent";
        if (request.Role is not ("agent" or "tier1" or "tier2"))
        {
            violations.Add(new Violation("role", ErrorCatalog.InvalidEnum, $"must be agent, tier1 or tier2, was '{request.Role}'"));
        }
        else if (isAgent)
        {
            CheckAgent(request, violations);
        }
        else if (string.IsNullOrEmpty(request.Namespace) || !IsName(request.Namespace))
        {
            violations.Add(new Violation("namespace", ErrorCatalog.InvalidName, $"must be a DNS-1123 label for a gateway, was '{request.Namespace}'"));
        }

        return violations.Count > 0
            ? new JoinTokenInput(null, lifetime, violations)
            : new JoinTokenInput(isAgent ? JoinGrant.Agent(cluster) : JoinGrant.Gateway(cluster, request.Namespace!, labels), lifetime, []);
    }

    private static void CheckAgent(JoinTokenRequest request, List<Violation> violations)
    {
        if (request.Namespace is not null)
        {
            violations.Add(new Violation("namespace", ErrorCatalog.ExcludedField, "an agent has no namespace"));
        }

        if (request.Labels is { Count: > 0 })
        {
            violations.Add(new Violation("labels", ErrorCatalog.ExcludedField, "an agent has no labels"));
        }
    }

    private static LabelSet ReadLabels(IReadOnlyDictionary<string, string> labels, List<Violation> violations)
    {
        if (LabelSet.TryCreate(labels, out var set, out var problem))
        {
            return set;
        }

        violations.Add(new Violation("labels", ErrorCatalog.InvalidPattern, problem));
        return LabelSet.Empty;
    }

    private static TimeSpan ReadLifetime(string? text, TimeSpan maxLifetime, List<Violation> violations)
    {
        var lifetime = text is null ? DefaultLifetime : ParseDuration(text);
        if (lifetime is null)
        {
            violations.Add(new Violation("ttl", ErrorCatalog.InvalidDuration, $"must be a whole number with s, m or h, such as 1h, was '{text}'"));
        }
        else if (lifetime <= TimeSpan.Zero || lifetime > maxLifetime)
        {
            violations.Add(new Violation("ttl", ErrorCatalog.OutOfRange, $"must be above zero and at most {maxLifetime.TotalHours} h, was '{text}'"));
        }

        return lifetime ?? TimeSpan.Zero;
    }

    private static TimeSpan? ParseDuration(string text)
    {
        var unit = text is [.., 's'] ? TimeSpan.FromSeconds(1) : text is [.., 'm'] ? TimeSpan.FromMinutes(1) : text is [.., 'h'] ? TimeSpan.FromHours(1) : default;
        return unit != default && text.Length <= 9 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? unit * count
            : null;
    }

    private static bool IsName(string text) =>
        text.Length <= 63
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-'
        && text[^1] != '-';
}
