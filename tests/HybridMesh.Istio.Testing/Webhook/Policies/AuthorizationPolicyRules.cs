using System.Text.RegularExpressions;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.Policies;

/// <summary>Action, operations and conditions of an AuthorizationPolicy.</summary>
internal static partial class AuthorizationPolicyRules
{
    private static readonly string[] HttpOnly = ["hosts", "methods", "paths", "notHosts", "notMethods", "notPaths"];

    public static void Check(KubernetesObject subject)
    {
        var (found, spec) = (subject.Found, subject.Spec);
        var action = spec["action"].Text ?? "ALLOW";
        var needsRules = action is "DENY" or "CUSTOM" or "AUDIT";
        found.Require(!needsRules || !spec["rules"].IsEmpty, spec["rules"], "ap-rules",
            $"must have a rule with {action}, or it never matches");
        var hasProvider = !spec["provider"]["name"].IsEmpty;
        found.Require((action == "CUSTOM") == hasProvider, spec["provider"], "ap-provider", "must be named with CUSTOM, and only then");
        foreach (var rule in spec["rules"].Items)
        {
            foreach (var operation in rule["to"].Items.Select(to => to["operation"]))
            {
                CheckOperation(operation, found);
            }

            foreach (var condition in rule["when"].Items)
            {
                CheckCondition(condition, found);
            }

            CheckDenial(rule, action, found);
        }
    }

    private static void CheckOperation(LocatedNode operation, Violations found)
    {
        found.Require(!operation.IsEmpty, operation, "ap-operation", "must be set: leave out what is to match everything");
        AuthorizationLists.Check(operation, found);
        foreach (var port in operation["ports"].Items.Concat(operation["notPorts"].Items))
        {
            var isPort = int.TryParse(port.Text, out var number) && HostNames.IsPort(number);
            found.Require(isPort, port, "ap-port", "must be a number of 1 to 65535, as a string");
        }

        var hosts = operation["hosts"].Items.Select(host => host.Text ?? "").ToArray();
        foreach (var host in operation["hosts"].Items.Where(host => HostNames.IsName(host.Text)))
        {
            found.Require(hosts.Contains($"{host.Text}:*"), host, "ap-host-port", "must be there with :* too, clients may send a port");
        }
    }

    private static void CheckCondition(LocatedNode condition, Violations found)
    {
        found.Require(Key().IsMatch(condition["key"].Text ?? ""), condition["key"], "ap-when", "must be a known attribute");
        var values = condition.Set("values", "notValues");
        found.Require(values.Count > 0, condition, "ap-when", "must have values or notValues");
        AuthorizationLists.Check(condition, found);
    }

    // Where a port carries TCP the attributes are missing, which counts as a match: the whole port would be denied.
    private static void CheckDenial(LocatedNode rule, string action, Violations found)
    {
        foreach (var operation in rule["to"].Items.Select(to => to["operation"]).Where(_ => action == "DENY"))
        {
            var isHttp = operation.Set(HttpOnly).Count > 0;
            found.Require(!isHttp || !operation["ports"].IsEmpty, operation["ports"], "ap-deny-ports",
                "must be named where DENY tests HTTP");
        }
    }

    [GeneratedRegex(@"^(request\.headers\[[^\]]+\]|source\.(ip|namespace|serviceAccount|principal|trustDomain)|remote\.ip"
        + @"|request\.auth\.(principal|audiences|presenter|claims(\[[^\]]+\])+)|destination\.(ip|port)|connection\.sni"
        + @"|experimental\.envoy\.filters\..+)\z")]
    private static partial Regex Key();
}
