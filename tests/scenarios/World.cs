using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HybridMesh.Testing.Systems;
using HybridMesh.Testing.Traffic;

namespace HybridMesh.Scenarios;

/// <summary>The sample world's names, and the edits scenarios make to it.</summary>
internal static class World
{
    public const string Hostname = "servicea.example.com";

    public const string Tier1Gateway =
        "organizations/demo-org/tenants/demo-tenant/workspaces/demo-ws/gatewaygroups/demo-gw-group/tier1gateways/service1-tier1";

    /// <summary>A Tier1Gateway in TSB's words that splits the sample hostname.</summary>
    public static string Split(int cluster1, int cluster2) =>
        $$"""
        apiVersion: gateway.tsb.tetrate.io/v2
        kind: Tier1Gateway
        metadata: {name: service1-tier1, group: demo-gw-group, organization: demo-org, tenant: demo-tenant, workspace: demo-ws}
        spec:
          workloadSelector:
            namespace: t1
            labels: {app: gateway-t1, istio: ingressgateway}
          externalServers:
          - name: service1
            hostname: {{Hostname}}
            port: 80
            tls: {}
            clusters:
            - {name: cluster1, weight: {{cluster1}}}
            - {name: cluster2, weight: {{cluster2}}}
        """;

    /// <summary>All to one cluster; the other stands by.</summary>
    public static string AllTo(string cluster) => cluster == "cluster1" ? Split(100, 0) : Split(0, 100);

    /// <summary>Applies documents through the API; gives the revision, null when nothing changed.</summary>
    public static async Task<long?> ApplyAsync(IRunningSystem system, string documents, bool dryRun = false)
    {
        using var content = new StringContent(documents, Encoding.UTF8, "application/yaml");
        using var response = await system.ApiClient.PostAsync(dryRun ? "/v2/apply?dryRun=true" : "/v2/apply", content);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("revision") is { ValueKind: JsonValueKind.Number } revision ? revision.GetInt64() : null;
    }

    /// <summary>Waits until every target that the revision changes has acknowledged it.</summary>
    public static async Task AcknowledgedAsync(IRunningSystem system, long revision)
    {
        var rollout = await system.ApiClient.GetFromJsonAsync<JsonElement>($"/v2/revisions/{revision}/rollout?waitSeconds=30");
        if (!rollout.GetProperty("complete").GetBoolean())
        {
            throw new InvalidOperationException($"revision {revision} was not acknowledged: {rollout}");
        }
    }

    /// <summary>Applies documents and waits until every target that must change has acknowledged.</summary>
    public static async Task ApplyAndWaitAsync(IRunningSystem system, string documents)
    {
        if (await ApplyAsync(system, documents) is { } revision)
        {
            await AcknowledgedAsync(system, revision);
        }
    }

    /// <summary>The newest revision of the log.</summary>
    public static async Task<long> HeadAsync(IRunningSystem system)
    {
        var page = await system.ApiClient.GetFromJsonAsync<JsonElement>("/v2/revisions?order=desc&pageSize=1");
        return page.GetProperty("items")[0].GetProperty("revision").GetInt64();
    }

    /// <summary>Sends requests one after the other on one connection.</summary>
    public static async Task<IReadOnlyList<EdgeRequest>> SendAsync(IRunningSystem system, int count)
    {
        using var client = new EdgeClient(system.Edge, Hostname, TimeProvider.System);
        var requests = new List<EdgeRequest>();
        for (var i = 0; i < count; i++)
        {
            requests.Add(await client.SendAsync(CancellationToken.None));
        }

        return requests;
    }
}
