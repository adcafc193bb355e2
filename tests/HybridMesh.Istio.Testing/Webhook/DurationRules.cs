using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Webhook;

/// <summary>Durations are whole milliseconds: wherever the definitions ask for at least one.</summary>
internal static class DurationRules
{
    public static void Check(Schema schema, LocatedNode value, Violations found)
    {
        if (schema.Rules.Any(rule => rule.Text.Contains("duration(self)", StringComparison.Ordinal)) && value.Text is { } text)
        {
            found.Require(GoDuration.Nanoseconds(text) % 1_000_000 is null or 0, value, "duration", "must be whole milliseconds");
        }

        foreach (var (name, child) in value.Entries)
        {
            if (schema.Field(name) is { } field)
            {
                Check(field, child, found);
            }
        }

        foreach (var item in value.Items.Where(_ => schema.Items is not null))
        {
            Check(schema.Items!, item, found);
        }
    }

    /// <summary>For the few durations that may be zero, which the definitions do not check.</summary>
    public static void CheckZeroAllowed(LocatedNode value, Violations found)
    {
        if (value.Exists)
        {
            var length = GoDuration.Nanoseconds(value.Text ?? "");
            found.Require(length >= 0 && length % 1_000_000 == 0, value, "duration", "must be a duration of whole milliseconds");
        }
    }
}
