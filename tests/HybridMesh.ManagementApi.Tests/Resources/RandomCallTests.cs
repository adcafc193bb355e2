using System.Net;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Resources;

/// <summary>Random calls against a model in a few lines: every answer, every etag and the number of revisions must be as the model says.</summary>
public sealed class RandomCallTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Names = ["a", "b", "c"];
    private readonly Dictionary<string, (int Weight, string Etag)> _model = [];
    private World _world = null!;
    private long _head;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Api_Should_DoAsTheModelSays_When_CallsAreRandom(int seed)
    {
        var random = new Random(seed);
        _world = await api.AWorldAsync();
        (await api.Client.DeleteAsync($"/v2/{_world.Gateway}")).EnsureSuccessStatusCode();
        _head = await api.Host.HeadAsync();

        for (var step = 0; step < 120; step++)
        {
            var name = Names[random.Next(Names.Length)];
            await StepAsync(random.Next(6), name, weight: random.Next(1, 4));
            Assert.Equal(_head, await api.Host.HeadAsync());
        }

        var page = await api.Client.GetJsonAsync($"/v2/{_world.Group}/tier1gateways");
        Assert.Equal(
            _model.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value.Weight, entry.Value.Etag)),
            page["items"]!.AsArray().Select(item => (
                (string)item!["metadata"]!["name"]!,
                (int)item["spec"]!["externalServers"]![0]!["clusters"]![0]!["weight"]!,
                ((string)item["metadata"]!["etag"]!).Trim('"'))));
    }

    private Task StepAsync(int kind, string name, int weight) => kind switch
    {
        0 => ApplyAsync(name, weight, ""),
        1 => ApplyAsync(name, weight, "?dryRun=true"),
        2 => CreateAsync(name, weight),
        3 => ReplaceAsync(name, weight, _model.TryGetValue(name, out var current) ? current.Etag : "none"),
        4 => ReplaceAsync(name, weight, "stale"),
        _ => DeleteAsync(name),
    };

    private async Task ApplyAsync(string name, int weight, string query)
    {
        using var response = await api.Client.ApplyAsync(_world.GatewayYaml(name, $"{weight}"), query);

        var result = (await response.ReadJsonAsync())["results"]![0]!;
        var expected = !_model.TryGetValue(name, out var before) ? "created" : before.Weight == weight ? "unchanged" : "updated";
        Assert.Equal(expected, (string?)result["action"]);
        if (query.Length == 0)
        {
            Remember(name, weight, ((string)result["etag"]!).Trim('"'));
        }
    }

    private async Task CreateAsync(string name, int weight)
    {
        using var response = await api.Client.SendAsync(
            HttpMethod.Post, $"/v2/{_world.Group}/tier1gateways", _world.GatewayYaml(name, $"{weight}"));

        Assert.Equal(_model.ContainsKey(name) ? HttpStatusCode.Conflict : HttpStatusCode.Created, response.StatusCode);
        if (response.IsSuccessStatusCode)
        {
            Remember(name, weight, response.Headers.ETag!.Tag.Trim('"'));
        }
    }

    private async Task ReplaceAsync(string name, int weight, string etag)
    {
        using var response = await api.Client.SendAsync(
            HttpMethod.Put, $"/v2/{_world.Group}/tier1gateways/{name}", _world.GatewayYaml(name, $"{weight}"), ("If-Match", $"\"{etag}\""));

        var expected = !_model.TryGetValue(name, out var before) ? HttpStatusCode.NotFound
            : before.Etag == etag ? HttpStatusCode.OK
            : HttpStatusCode.PreconditionFailed;
        Assert.Equal(expected, response.StatusCode);
        if (response.IsSuccessStatusCode)
        {
            Remember(name, weight, response.Headers.ETag!.Tag.Trim('"'));
        }
    }

    private async Task DeleteAsync(string name)
    {
        using var response = await api.Client.DeleteAsync($"/v2/{_world.Group}/tier1gateways/{name}");

        var existed = _model.Remove(name);
        Assert.Equal(existed ? HttpStatusCode.NoContent : HttpStatusCode.NotFound, response.StatusCode);
        _head += existed ? 1 : 0;
    }

    // A write that changes nothing makes no revision and keeps the etag.
    private void Remember(string name, int weight, string etag)
    {
        var isChange = !_model.TryGetValue(name, out var before) || before.Weight != weight;
        Assert.Equal(isChange, etag != before.Etag);
        _model[name] = (weight, etag);
        _head += isChange ? 1 : 0;
    }
}
