using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace HybridMesh.Testing.Time;

/// <summary>Waits for what another process or thread does: polls until it holds or a deadline passes.</summary>
public static class Eventually
{
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(15);

    /// <summary>Returns once the condition holds.</summary>
    public static Task TrueAsync(
        Func<bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        TrueAsync(() => Task.FromResult(condition()), within, what);

    /// <summary>Returns once the condition holds.</summary>
    public static Task TrueAsync(
        Func<Task<bool>> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        ValueAsync(condition, holds => holds, within, what);

    /// <summary>Returns the first value read that is as wanted; fails with the last one read.</summary>
    public static async Task<T> ValueAsync<T>(
        Func<Task<T>> read, Predicate<T> isWanted, TimeSpan? within = null, [CallerArgumentExpression(nameof(isWanted))] string what = "")
    {
        T? last = default;
        return await UntilAsync(
            async () => (isWanted(last = await read()), last),
            error => $"not within {within ?? DefaultDeadline}: {what}; last value: {last}{error}",
            within ?? DefaultDeadline);
    }

    /// <summary>Returns the result of the first attempt that does not throw.</summary>
    public static Task<T> SucceedsAsync<T>(
        Func<Task<T>> attempt, TimeSpan? within = null, [CallerArgumentExpression(nameof(attempt))] string what = "") =>
        UntilAsync(
            async () => (true, await attempt()), error => $"not within {within ?? DefaultDeadline}: {what}{error}", within ?? DefaultDeadline);

    private static async Task<T> UntilAsync<T>(Func<Task<(bool Done, T Value)>> attempt, Func<string, string> failure, TimeSpan deadline)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            Exception? error = null;
            try
            {
                var (done, value) = await attempt();
                if (done)
                {
                    return value;
                }
            }
            catch (Exception caught) when (caught is not XunitException)
            {
                error = caught;
            }

            if (TimeProvider.System.GetElapsedTime(started) > deadline)
            {
                throw new XunitException(failure(error is null ? "" : $"; last error: {error}"), error);
            }

            await Task.Delay(Interval, TimeProvider.System);
        }
    }
}
