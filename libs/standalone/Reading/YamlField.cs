using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HybridMesh.Standalone;

/// <summary>One value of the document and where it stands. Reads it as what the field must be, and reports what it is not.</summary>
internal sealed class YamlField(string path, YamlNode node, ViolationList violations)
{
    public string Path => path;

    public void Report(string message) => violations.Add(path, message, node.Start);

    /// <summary>The fields of a mapping; every other name is refused.</summary>
    public YamlFields Fields(params string[] known)
    {
        var fields = new Dictionary<string, YamlField>(StringComparer.Ordinal);
        foreach (var (key, value) in Entries())
        {
            if (!known.Contains(key.Text))
            {
                violations.Add(Join(key.Text), $"unknown field; known here: {string.Join(", ", known)}", key.At);
            }

            fields[key.Text] = new YamlField(Join(key.Text), value, violations);
        }

        return new YamlFields(this, fields);
    }

    /// <summary>A mapping with free keys.</summary>
    public IEnumerable<(string Key, YamlField Value)> Map() =>
        Entries().Select(entry => (entry.Key.Text, new YamlField(Join(entry.Key.Text), entry.Value, violations)));

    public IReadOnlyList<YamlField> Items()
    {
        if (node is YamlSequenceNode sequence)
        {
            return [.. sequence.Children.Select((item, index) => new YamlField($"{path}[{index}]", item, violations))];
        }

        Report($"must be a list, is {Kind(node)}");
        return [];
    }

    public string? Text()
    {
        if (node is YamlScalarNode { Value: { } value } scalar && !IsNull(scalar))
        {
            return value;
        }

        Report($"must be a text, is {Kind(node)}");
        return null;
    }

    public int? Port()
    {
        if (node is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value }
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is >= 1 and <= 65535)
        {
            return port;
        }

        Report($"must be a port, 1 to 65535, is {Kind(node)}");
        return null;
    }

    private IEnumerable<((string Text, Mark At) Key, YamlNode Value)> Entries()
    {
        if (node is not YamlMappingNode mapping)
        {
            Report($"must be a mapping, is {Kind(node)}");
            yield break;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: { } text })
            {
                yield return ((text, key.Start), value);
            }
            else
            {
                violations.Add(path, "a key must be a text", key.Start);
            }
        }
    }

    private string Join(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";

    private static string Kind(YamlNode node) => node switch
    {
        YamlScalarNode scalar when IsNull(scalar) => "empty",
        YamlScalarNode scalar => $"'{(scalar.Value!.Length > 40 ? scalar.Value[..40] + "..." : scalar.Value)}'",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    };
}
