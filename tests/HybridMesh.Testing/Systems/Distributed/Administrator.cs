using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace HybridMesh.Testing.Systems.Distributed;

/// <summary>What an administrator does before peers can join: the sample world, and a token for each.</summary>
internal static class Administrator
{
    private static string Samples => Path.Combine(RepositoryRoot.Path, "infra", "samples", "demo");

    public static void SignIn(HttpClient client, Uri api, string tokenFile)
    {
        client.BaseAddress = api;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", File.ReadAllText(tokenFile).Trim());
    }

    public static async Task ApplySamplesAsync(HttpClient client)
    {
        var documents = Directory.EnumerateFiles(Samples, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText);
        using var content = new StringContent(string.Join("\n---\n", documents), Encoding.UTF8, "application/yaml");
        using var response = await client.PostAsync("/v2/apply", content);
        response.EnsureSuccessStatusCode();
    }

    public static async Task GiveJoinTokenAsync(HttpClient client, string cluster, object wish, string file)
    {
        using var response = await client.PostAsJsonAsync($"/v2/organizations/demo-org/clusters/{cluster}/jointokens", wish);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        await File.WriteAllTextAsync(file, answer.GetProperty("token").GetString());
    }
}
