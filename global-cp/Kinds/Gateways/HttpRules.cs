using Google.Protobuf;
using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Discovery.Gateway;
using DirectResponse = HybridMesh.Discovery.Gateway.DirectResponse;
using Redirect = HybridMesh.Discovery.Gateway.Redirect;
using StringMatch = HybridMesh.Discovery.Gateway.StringMatch;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Conditions and actions on HTTP requests, from what users write to what gateways read.</summary>
internal static class HttpRules
{
    private const int MovedPermanently = 301;

    public static Match ToMatch(HttpMatchCondition condition)
    {
        var match = new Match { Path = condition.Uri is null ? null : ToStringMatch(condition.Uri) };
        foreach (var (name, value) in condition.Headers.OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            match.Headers[name.ToLowerInvariant()] = ToStringMatch(value);
        }

        return match;
    }

    public static Redirect ToRedirect(Contracts.Fields.Http.Redirect redirect) => new()
    {
        Scheme = redirect.Scheme ?? "",
        Authority = redirect.Authority ?? "",
        Uri = redirect.Uri ?? "",
        Port = (uint)(redirect.Port ?? 0),
        Code = (uint)(redirect.RedirectCode ?? MovedPermanently),
    };

    public static DirectResponse ToDirectResponse(Contracts.Fields.Http.DirectResponse response) => new()
    {
        Status = (uint)response.Status,
        Body = response.Body switch
        {
            { String: { } text } => ByteString.CopyFromUtf8(text),
            { Bytes: { } bytes } => ByteString.FromBase64(bytes),
            _ => ByteString.Empty,
        },
    };

    /// <summary>Sets what the action changes on the rule.</summary>
    public static void Modify(Rule rule, HttpModifyAction? action)
    {
        if (action?.Rewrite is { } rewrite)
        {
            rule.Rewrite = new Rewrite { Uri = rewrite.Uri ?? "", Authority = rewrite.Authority ?? "" };
        }

        rule.RequestHeaders = ToHeaderOperations(action?.Headers?.Request);
        rule.ResponseHeaders = ToHeaderOperations(action?.Headers?.Response);
    }

    private static HeaderOperations? ToHeaderOperations(HeaderChange? change)
    {
        if (change is null)
        {
            return null;
        }

        var operations = new HeaderOperations { Remove = { change.Remove } };
        foreach (var (name, value) in change.Set.OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            operations.Set[name] = value;
        }

        foreach (var (name, value) in change.Add.OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            operations.Add[name] = value;
        }

        return operations;
    }

    private static StringMatch ToStringMatch(Contracts.Fields.Http.StringMatch match) => match switch
    {
        { Exact: { } exact } => new StringMatch { Exact = exact },
        { Prefix: { } prefix } => new StringMatch { Prefix = prefix },
        { Regex: { } regex } => new StringMatch { Regex = regex },
        _ => new StringMatch(),
    };
}
