using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Management;

/// <summary>The little of the REST API that starting the embedded system needs, as its administrator.</summary>
internal sealed class ManagementClient : IDisposable
{
    private readonly HttpClient _http;

    public ManagementClient(Uri api, string adminToken)
    {
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = api, Timeout = TimeSpan.FromSeconds(30) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", adminToken);
    }

    public void Dispose() => _http.Dispose();

    public async Task<bool> ExistsAsync(string fqn, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync($"v2/{fqn}", cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }

        await EnsureSuccessAsync(response, $"reading {fqn}", cancellationToken);
        return true;
    }

    /// <summary>Applies documents as one revision; gives its number, or null when nothing changed.</summary>
    public async Task<long?> ApplyAsync(string yaml, CancellationToken cancellationToken)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        using var response = await _http.PostAsync("v2/apply", content, cancellationToken);
        await EnsureSuccessAsync(response, "applying the sample world", cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("revision") is { ValueKind: JsonValueKind.Number } revision ? revision.GetInt64() : null;
    }

    /// <summary>A new join token; its text can be had only now.</summary>
    public async Task<string> CreateJoinTokenAsync(string cluster, JoinTokenWish wish, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync($"v2/{cluster}/jointokens", wish, AtomicFile.Json, cancellationToken);
        await EnsureSuccessAsync(response, $"making a join token for {cluster}", cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("token").GetString()!;
    }

    private static async Task EnsureSuccessAsync(HttpResponseMessage response, string what, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            var problem = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new CommandException($"{what} was refused ({(int)response.StatusCode}): {problem}");
        }
    }
}
