using HybridMesh.AllInOne.Embedded;

namespace HybridMesh.AllInOne.Startup;

/// <summary>Sends what a user would send, until it is answered.</summary>
internal static class EdgeProbe
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <exception cref="CommandException">It was not answered in time; the message holds the last answer.</exception>
    public static async Task AnswersAsync(Uri edge, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
        var started = time.GetTimestamp();
        while (await AskAsync(http, edge, cancellationToken) is { } reason)
        {
            if (time.GetElapsedTime(started) > timeout)
            {
                throw new CommandException($"the edge at {edge} does not answer for {SampleWorld.Hostname} after {timeout.TotalSeconds} s: {reason}");
            }

            await Task.Delay(Poll, time, cancellationToken);
        }
    }

    private static async Task<string?> AskAsync(HttpClient http, Uri edge, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, edge) { Headers = { Host = SampleWorld.Hostname } };
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? null
                : $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellationToken)}".TrimEnd();
        }
        catch (HttpRequestException e)
        {
            return e.Message;
        }
    }
}
