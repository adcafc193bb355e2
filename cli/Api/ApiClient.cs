using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HybridMesh.Cli.Contexts;

namespace HybridMesh.Cli.Api;

/// <summary>The management API as hmctl sees it: every failure is an <see cref="ApiException"/> with a problem people can read.</summary>
internal sealed class ApiClient : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _http;

    /// <exception cref="UsageException">The context has no usable server or token.</exception>
    public ApiClient(Context context, TimeSpan timeout)
    {
        if (!Uri.TryCreate(context.Server, UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"context '{context.Name}': server must be an http or https URL, was '{context.Server}'");
        }

        _http = new HttpClient { BaseAddress = server, Timeout = timeout };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ReadToken(context));
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("hmctl");
    }

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken))!;
    }

    public async Task<string> GetTextAsync(string path, string mediaType, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(mediaType);
        using var response = await SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    public async Task<ApplyAnswer> ApplyAsync(string documents, bool dryRun, string? message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, dryRun ? "/v2/apply?dryRun=true" : "/v2/apply")
        {
            Content = new StringContent(documents, Encoding.UTF8, "application/yaml"),
        };
        if (message is not null)
        {
            request.Headers.TryAddWithoutValidation("X-HybridMesh-Message", Uri.EscapeDataString(message));
        }

        using var response = await SendAsync(request, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<ApplyAnswer>(Json, cancellationToken))!;
    }

    public async Task<JsonElement> AnalyzeAsync(string documents, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/analyze")
        {
            Content = new StringContent(documents, Encoding.UTF8, "application/yaml"),
        };
        using var response = await SendAsync(request, cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Json, cancellationToken);
    }

    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        using var response = await SendAsync(request, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            throw new ApiException(new Problem { Title = $"cannot reach {_http.BaseAddress}", Detail = error.Message });
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ApiException(new Problem { Title = $"no answer from {_http.BaseAddress} within {_http.Timeout.TotalSeconds} s" });
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw new ApiException(await ReadProblemAsync(response, cancellationToken));
        }
    }

    private static async Task<Problem> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            return JsonSerializer.Deserialize<Problem>(body, Json) ?? Fallback(response);
        }
        catch (JsonException)
        {
            return Fallback(response); // not our API: a proxy in between, or a wrong server
        }
    }

    private static Problem Fallback(HttpResponseMessage response) =>
        new() { Title = $"HTTP {(int)response.StatusCode} {response.ReasonPhrase}", Status = (int)response.StatusCode };

    private static string ReadToken(Context context)
    {
        if (context.TokenFile is null)
        {
            return context.Token ?? throw new UsageException($"context '{context.Name}' has neither tokenFile nor token");
        }

        try
        {
            return File.ReadAllText(context.TokenFile).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"context '{context.Name}': cannot read the token file: {error.Message}");
        }
    }
}
