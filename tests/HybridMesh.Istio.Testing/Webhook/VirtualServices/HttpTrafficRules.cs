using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary>Retries, faults, mirrors and CORS.</summary>
internal static class HttpTrafficRules
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE", "*"];

    private static readonly string[] RetryConditions =
    [
        "5xx", "gateway-error", "reset", "reset-before-request", "connect-failure", "retriable-4xx", "refused-stream",
        "retriable-status-codes", "retriable-headers", "envoy-ratelimited", "http3-post-connect-failure", "cancelled",
        "deadline-exceeded", "internal", "resource-exhausted", "unavailable",
    ];

    public static void Check(KubernetesObject subject)
    {
        foreach (var item in subject.Spec["http"].Items)
        {
            CheckRetries(item["retries"], subject.Found);
            CheckFault(item["fault"], subject.Found);
            CheckCors(item["corsPolicy"], subject.Found);
            CheckPercentage(item["mirrorPercentage"], subject.Found);
            foreach (var mirror in item["mirrors"].Items)
            {
                CheckPercentage(mirror["percentage"], subject.Found);
            }
        }
    }

    private static void CheckRetries(LocatedNode retries, Violations found)
    {
        var attempts = retries["attempts"];
        found.Require(attempts.Number is not < 0, attempts, "retries", "must not be negative");
        var isOff = retries.Exists && (attempts.Number ?? 0) == 0;
        found.Require(!isOff || retries.Entries.All(entry => entry.Key == "attempts"), retries, "retries",
            "must hold nothing else when attempts is 0");
        foreach (var condition in retries["retryOn"].Text?.Split(',') ?? [])
        {
            var isKnown = RetryConditions.Contains(condition) || (int.TryParse(condition, out var status) && status is >= 100 and <= 599);
            found.Require(isKnown, retries["retryOn"], "retry-on", $"\"{condition}\" must be a known condition, without spaces");
        }
    }

    private static void CheckFault(LocatedNode fault, Violations found)
    {
        found.Require(!fault["delay"].Has("exponentialDelay"), fault["delay"], "fault", "must use fixedDelay");
        found.Require(!fault["abort"].Has("http2Error"), fault["abort"], "fault", "must use httpStatus or grpcStatus");
        found.Require(!fault["delay"].Has("percent"), fault["delay"], "fault", "must use percentage");
        CheckPercentage(fault["delay"]["percentage"], found);
        CheckPercentage(fault["abort"]["percentage"], found);
        var status = fault["abort"]["httpStatus"];
        found.Require(!status.Exists || status.Number is >= 200 and <= 599, status, "fault", "must be 200 to 599");
    }

    private static void CheckPercentage(LocatedNode percentage, Violations found)
    {
        var value = percentage["value"];
        found.Require(value.Number is null or 0 or (>= 0.0001m and <= 100), value, "percentage", "must be 0, or 0.0001 to 100");
    }

    private static void CheckCors(LocatedNode cors, Violations found)
    {
        found.Require(!cors.Has("allowOrigin"), cors["allowOrigin"], "cors", "must use allowOrigins");
        foreach (var origin in cors["allowOrigins"].Items)
        {
            found.Require(origin.Entries.Any(entry => !entry.Value.IsEmpty), origin, "cors-origin", "must match something");
        }

        foreach (var method in cors["allowMethods"].Items)
        {
            found.Require(Methods.Contains(method.Text), method, "cors-method", "must be a standard method or *");
        }

        var age = cors["maxAge"];
        found.Require(GoDuration.Nanoseconds(age.Text ?? "0") % 1_000_000_000 is null or 0, age, "cors-max-age", "must be whole seconds");
    }
}
