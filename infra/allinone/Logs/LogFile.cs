using System.Text;

namespace HybridMesh.AllInOne.Logs;

/// <summary>One log that is read while it is written and turned over.</summary>
/// <param name="path">The file.</param>
/// <param name="prefix">Written before each line.</param>
internal sealed class LogFile(string path, string prefix)
{
    private long _position;
    private string _begun = "";

    /// <summary>The last so many lines; what is written later is new.</summary>
    public void WriteTail(TextWriter target, int count)
    {
        var last = new Queue<string>();
        foreach (var line in ReadNewLines())
        {
            last.Enqueue(line);
            if (last.Count > count)
            {
                last.Dequeue();
            }
        }

        Write(target, last);
    }

    /// <summary>The complete lines that came since the last call.</summary>
    public void WriteNew(TextWriter target) => Write(target, ReadNewLines());

    private void Write(TextWriter target, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            target.WriteLine(prefix + line);
        }
    }

    private string[] ReadNewLines()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length < _position)
        {
            _position = 0; // turned over
        }

        file.Position = _position;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = (_begun + reader.ReadToEnd()).Split('\n');
        _position = file.Position;
        _begun = lines[^1];
        return lines[..^1];
    }
}
