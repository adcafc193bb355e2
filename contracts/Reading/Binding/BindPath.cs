using System.Globalization;
using System.Text;

namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>Where the binder stands: keys and indexes from the root. Written out only when there is something to say.</summary>
internal sealed class BindPath
{
    private readonly List<object> _segments = [];
    private readonly string _prefix;

    /// <param name="prefix">Of an item of a list of objects, such as <c>items[3]</c>; empty otherwise.</param>
    public BindPath(string prefix)
    {
        _prefix = prefix;
    }

    public int Depth => _segments.Count;

    /// <param name="segment">A key, or the index of an item.</param>
    public void Push(object segment) => _segments.Add(segment);

    public void Pop() => _segments.RemoveAt(_segments.Count - 1);

    /// <summary>The first segments, as text.</summary>
    public string Take(int depth)
    {
        var text = new StringBuilder(_prefix);
        foreach (var segment in _segments.Take(depth))
        {
            Append(text, segment);
        }

        return text.ToString();
    }

    public string With(string key)
    {
        var text = new StringBuilder(ToString());
        Append(text, key);
        return text.ToString();
    }

    public override string ToString() => Take(_segments.Count);

    public IReadOnlyList<string> ToSegments() => [.. _segments.Select(segment => Convert.ToString(segment, CultureInfo.InvariantCulture)!)];

    private static void Append(StringBuilder text, object segment)
    {
        if (segment is int index)
        {
            text.Append('[').Append(index).Append(']');
        }
        else if (segment is "")
        {
            // A map of which no key was read yet.
        }
        else if (PathText.IsPlainKey((string)segment))
        {
            text.Append(text.Length == 0 ? "" : ".").Append((string)segment);
        }
        else
        {
            text.Append("[\"").Append((string)segment).Append("\"]");
        }
    }
}
