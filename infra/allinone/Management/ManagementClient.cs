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

    public ManagementClient(Uri api, string adminTokenFile)
    {
        var token = File.ReadAllText(adminTokenFile).Trim();
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = api, Timeout = TimeSpan.FromSeconds(30) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public void Dispose() => _http.Dispose();

    public async Task<bool> ExistsAsync(string fqn, CancellationToken cancellationToken)
    {
        var (status, _) = await SendAsync(HttpMethod.Get, $"v2/{fqn}", content: null, cancellationToken);
        return status != HttpStatusCode.NotFound;
    }

    /// <summary>Applies documents as one revision.</summary>
    public async Task ApplyAsync(string yaml, CancellationToken cancellationToken)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        await SendAsync(HttpMethod.Post, "v2/apply", content, cancellationToken);
    }

    /// <summary>A new join token; its text can be had only now.</summary>
    public async Task<string> CreateJoinTokenAsync(string cluster, JoinTokenWish wish, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(wish, options: AtomicFile.Json);
        var (status, body) = await SendAsync(HttpMethod.Post, $"v2/{cluster}/jointokens", content, cancellationToken);
        if (status == HttpStatusCode.NotFound)
        {
            throw new CommandException($"{cluster} does not exist any more, so its processes cannot join: create it, or start anew after ./hybridmesh clean");
        }

        using var answer = JsonDocument.Parse(body);
        return answer.RootElement.GetProperty("token").GetString()!;
    }

    /// <summary>Sends and reads everything. Not found is an answer, any other failure is not.</summary>
    private async Task<(HttpStatusCode Status, string Body)> SendAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound
                ? (response.StatusCode, body)
                : throw new CommandException($"{method} /{path} was answered {(int)response.StatusCode}: {body}");
        }
        catch (HttpRequestException e)
        {
            throw new CommandException($"{method} /{path} was not answered: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandException($"{method} /{path} was not answered in {_http.Timeout.TotalSeconds} s", e);
        }
    }
}
