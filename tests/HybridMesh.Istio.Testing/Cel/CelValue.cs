using System.Text.Json;
using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Cel;

/// <summary>Values of CEL: made of JSON, compared, converted.</summary>
internal static class CelValue
{
    /// <summary>The value as CEL sees it, typed by its schema: a <c>number</c> is a double even when it is written whole.</summary>
    public static object? Of(JsonNode? node, Schema? schema) => node switch
    {
        null => null,
        JsonObject map => map.ToDictionary(entry => entry.Key, entry => Of(entry.Value, schema?.Field(entry.Key))),
        JsonArray list => list.Select(item => Of(item, schema?.Items)).ToList(),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ when schema?.Type == "number" || !JsonNumber.IsWhole(node) => (double)JsonNumber.Of(node),
            _ => (long)JsonNumber.Of(node),
        },
    };

    public static T As<T>(object? value) =>
        value is T typed ? typed : throw new CelException($"no such overload: {Type(value)} is not {typeof(T).Name}");

    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (long whole, double real) => whole == real,
        (double real, long whole) => whole == real,
        (List<object?> first, List<object?> second) =>
            first.Count == second.Count && first.Zip(second).All(pair => AreEqual(pair.First, pair.Second)),
        (Dictionary<string, object?> first, Dictionary<string, object?> second) =>
            first.Count == second.Count && first.All(entry => second.TryGetValue(entry.Key, out var other) && AreEqual(entry.Value, other)),
        _ => Equals(left, right),
    };

    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (long first, long second) => first.CompareTo(second),
        (long or double, long or double) => Convert.ToDouble(left).CompareTo(Convert.ToDouble(right)),
        (string first, string second) => string.CompareOrdinal(first, second),
        (CelDuration first, CelDuration second) => first.Nanoseconds.CompareTo(second.Nanoseconds),
        _ => throw new CelException($"no such overload: {Type(left)} is not ordered with {Type(right)}"),
    };

    private static string Type(object? value) => value?.GetType().Name ?? "null";
}
