using System.Text.Json;

namespace HybridMesh.Hosting.Listeners;

/// <summary>
/// The addresses that are really bound, by listener name: known once the process has started. With the option
/// <c>Hosting:AddressFile</c> they are kept in that file as a JSON object from name to URL, replaced atomically.
/// </summary>
public sealed class ListenerAddresses
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly string? _file;

    internal ListenerAddresses(string? file)
    {
        _file = file;
    }

    /// <summary>The URL of a listener, such as <c>http://127.0.0.1:41234</c>.</summary>
    /// <exception cref="InvalidOperationException">The listener is unknown or not bound yet.</exception>
    public string this[string listener]
    {
        get
        {
            lock (_lock)
            {
                return _addresses.TryGetValue(listener, out var address)
                    ? address
                    : throw new InvalidOperationException($"listener '{listener}' is not bound (yet)");
            }
        }
    }

    /// <summary>Makes an address known that was bound outside of the host's own listeners, such as a gateway's traffic port.</summary>
    public void Publish(string listener, string url) => Publish([new(listener, url)]);

    /// <summary>Takes an address back that <see cref="Publish(string,string)"/> made known and that is no longer bound.</summary>
    public void Withdraw(string listener)
    {
        lock (_lock)
        {
            if (_addresses.Remove(listener))
            {
                Write();
            }
        }
    }

    internal void Publish(IEnumerable<KeyValuePair<string, string>> addresses)
    {
        lock (_lock)
        {
            foreach (var (listener, url) in addresses)
            {
                _addresses[listener] = url;
            }

            Write();
        }
    }

    private void Write()
    {
        if (_file is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        var temporary = _file + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(_addresses));
        File.Move(temporary, _file, overwrite: true);
    }
}
