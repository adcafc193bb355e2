using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace HybridMesh.ManagementApi.Tests.Hosts;

internal static class HttpExtensions
{
    public static Task<HttpResponseMessage> ApplyAsync(this HttpClient client, string yaml, string query = "", string? idempotencyKey = null) =>
        client.SendAsync(HttpMethod.Post, "/v2/apply" + query, yaml, ("Idempotency-Key", idempotencyKey));

    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, HttpMethod method, string path, string? yaml, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (yaml is not null)
        {
            request.Content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        }

        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    public static async Task<JsonObject> ReadJsonAsync(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>())!;

    public static async Task<JsonObject> GetJsonAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.ReadJsonAsync();
    }

    /// <summary>The problem of a refusal, after checking what every problem must have.</summary>
    public static async Task<ProblemAnswer> ReadProblemAsync(this HttpResponseMessage response)
    {
        Xunit.Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = (await response.Content.ReadFromJsonAsync<ProblemAnswer>())!;
        Xunit.Assert.Equal((int)response.StatusCode, problem.Status);
        Xunit.Assert.Matches("^HM-[0-9]{4}$", problem.Code);
        Xunit.Assert.NotEmpty(problem.Title);
        Xunit.Assert.NotEmpty(problem.Detail);
        Xunit.Assert.NotEmpty(problem.RequestId);
        return problem;
    }
}
