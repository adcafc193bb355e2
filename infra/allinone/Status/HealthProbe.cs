using System.Net.Sockets;
using System.Text.Json;

namespace HybridMesh.AllInOne.Status;

/// <summary>Asks a process whether it is ready: <c>http://…/readyz</c>, or <c>tcp://…</c> for one that only accepts connections.</summary>
internal sealed class HealthProbe(HttpMessageInvoker http, TimeProvider time)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    /// <summary>Null when it is ready, else why it is not.</summary>
    public async Task<string?> CheckAsync(Uri health, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return health.Scheme == "tcp" ? await ConnectAsync(health, linked.Token) : await GetAsync(health, linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"no answer from {health.Authority} within {Timeout.TotalSeconds} s";
        }
        catch (Exception e) when (e is HttpRequestException or SocketException)
        {
            return $"{health.Authority} does not answer: {e.Message}";
        }
    }

    private static async Task<string?> ConnectAsync(Uri health, CancellationToken cancellationToken)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(health.Host, health.Port, cancellationToken);
        return null;
    }

    private async Task<string?> GetAsync(Uri health, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, health);
        using var response = await http.SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode
            ? null
            : Reasons(await response.Content.ReadAsStringAsync(cancellationToken)) ?? $"not ready: {(int)response.StatusCode}";
    }

    /// <summary>The failed checks of a readiness answer, as <c>name: reason</c>.</summary>
    private static string? Reasons(string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var failed = answer.RootElement.GetProperty("checks").EnumerateArray()
                .Where(check => check.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String)
                .Select(check => $"{check.GetProperty("name").GetString()}: {check.GetProperty("reason").GetString()}");
            return string.Join("; ", failed) is { Length: > 0 } text ? text : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
