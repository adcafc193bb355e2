using HybridMesh.Proxy.Configuration;
using Wire = HybridMesh.Discovery.Gateway;

namespace HybridMesh.Proxy.Routing;

/// <summary>Reads what a rule does.</summary>
internal static class ActionReader
{
    public static RuleAction Read(Wire.Rule rule, string path, Problems problems)
    {
        switch (rule.ActionCase)
        {
            case Wire.Rule.ActionOneofCase.Forward:
                return ReadForward(rule.Forward, path + ".forward", problems);
            case Wire.Rule.ActionOneofCase.Redirect:
                return ReadRedirect(rule.Redirect, path + ".redirect", problems);
            case Wire.Rule.ActionOneofCase.DirectResponse:
                var status = (int)rule.DirectResponse.Status;
                if (status is < 200 or > 599)
                {
                    problems.Add(path + ".directResponse.status", $"must be between 200 and 599, is {status}");
                }

                return new RuleAction.Answer(status, rule.DirectResponse.Body.ToByteArray());
            default:
                problems.Add(path, "needs one of forward, redirect, directResponse");
                return new RuleAction.Answer(500, []);
        }
    }

    private static RuleAction.Forward ReadForward(Wire.Forward forward, string path, Problems problems)
    {
        for (var i = 0; i < forward.Backends.Count; i++)
        {
            if (forward.Backends[i].Backend.Length == 0)
            {
                problems.Add($"{path}.backends[{i}].backend", "is missing");
            }

            if (forward.Backends[i].Weight == 0)
            {
                problems.Add($"{path}.backends[{i}].weight", "must be at least 1, is 0");
            }
        }

        return new RuleAction.Forward(
            [.. forward.Backends.Select(share => new BackendShare(share.Backend, share.Weight, share.Priority))], forward.StrictWeights);
    }

    private static RuleAction.Redirect ReadRedirect(Wire.Redirect redirect, string path, Problems problems)
    {
        var code = redirect.Code == 0 ? 301 : (int)redirect.Code;
        if (code is < 300 or > 399)
        {
            problems.Add(path + ".code", $"must be between 300 and 399, is {code}");
        }

        if (redirect.Scheme is not ("" or "http" or "https"))
        {
            problems.Add(path + ".scheme", $"must be http or https, is '{redirect.Scheme}'");
        }

        if (redirect.Authority.Length > 0 && !UriText.IsAuthority(redirect.Authority))
        {
            problems.Add(path + ".authority", $"'{redirect.Authority}' is not a host name with an optional port");
        }

        if (redirect.Uri.Length > 0 && (redirect.Uri[0] != '/' || !UriText.IsPath(redirect.Uri)))
        {
            problems.Add(path + ".uri", $"'{redirect.Uri}' is not a path that begins with '/'");
        }

        if (redirect.Port > ushort.MaxValue)
        {
            problems.Add(path + ".port", $"must be at most 65535, is {redirect.Port}");
        }

        return new RuleAction.Redirect(
            UriText.OrNull(redirect.Scheme),
            UriText.OrNull(redirect.Authority),
            UriText.OrNull(redirect.Uri),
            redirect.Port == 0 ? null : (int)redirect.Port,
            code);
    }
}
