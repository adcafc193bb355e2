using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Tests.Support;

/// <summary>
/// Sets values of an object by path, <c>spec.servers[0].hosts[1]</c>; what lies between is made. A null removes,
/// <c>&lt;null&gt;</c> sets null, <c>{$repeat: 3, $value: a}</c> is a list of three and <c>{$text: 3}</c> a text of three.
/// </summary>
internal static partial class ObjectPatch
{
    public static void Apply(JsonNode target, JsonObject changes)
    {
        foreach (var (path, value) in changes)
        {
            Set(target, Steps(path), value is null ? null : Expand(value));
        }
    }

    private static string[] Steps(string path) =>
        [.. Step().Matches(path).Select(step => step.Groups.Values.Skip(1).First(group => group.Success).Value)];

    private static void Set(JsonNode target, string[] steps, JsonNode? value)
    {
        for (var at = 0; at < steps.Length - 1; at++)
        {
            target = Child(target, steps[at]) ?? Put(target, steps[at], IsIndex(steps[at + 1]) ? new JsonArray() : new JsonObject());
        }

        if (value is null && target is JsonObject map)
        {
            map.Remove(steps[^1]);
        }
        else
        {
            Put(target, steps[^1], value is JsonValue text && text.ToString() == "<null>" ? null : value);
        }
    }

    private static JsonNode? Expand(JsonNode? value) => value switch
    {
        JsonObject map when map["$repeat"] is { } count =>
            new JsonArray([.. Enumerable.Range(0, (int)count.GetValue<long>()).Select(_ => Expand(map["$value"]))]),
        JsonObject map when map["$text"] is { } length => new string('a', (int)length.GetValue<long>()),
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Expand(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Expand)]),
        _ => value?.DeepClone(),
    };

    private static JsonNode? Child(JsonNode target, string step) =>
        target is JsonArray list ? list.ElementAtOrDefault(int.Parse(step)) : target[step];

    private static JsonNode Put(JsonNode target, string step, JsonNode? value)
    {
        if (target is JsonObject map)
        {
            map[step] = value;
        }
        else if (target.AsArray() is var list && int.Parse(step) < list.Count)
        {
            list[int.Parse(step)] = value;
        }
        else
        {
            list.Add(value);
        }

        return value!;
    }

    private static bool IsIndex(string step) => int.TryParse(step, out _);

    [GeneratedRegex(@"\['([^']*)'\]|\[(\d+)\]|([^.\[\]]+)")]
    private static partial Regex Step();
}
