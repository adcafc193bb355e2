using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>One process that should run.</summary>
internal sealed record ProcessSpec
{
    /// <summary>Unique in the home; also the name of its files.</summary>
    public required string Name { get; init; }

    /// <summary>Executable and arguments.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string WorkingDirectory { get; init; } = "/";

    /// <summary>Started in rising, stopped in falling order; equal ones together. 0 is what everything else needs.</summary>
    public int Stage { get; init; }

    /// <summary>The signal that asks it to end. Default SIGTERM.</summary>
    public int StopSignal { get; init; } = ProcessSignal.Terminate;

    /// <summary>How long it may take to end before it is killed. Default 10 s.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The file where it writes its bound addresses, listener name to address; null when it writes none.</summary>
    public string? AddressFile { get; init; }

    /// <summary>Addresses that are known without it saying so, such as a database's port.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it tells whether it is ready: <c>http://…/readyz</c> or <c>tcp://…</c>; null when running is all there is to it.</summary>
    public Uri? Health { get; init; }

    /// <summary>Whatever else must restart it when it changes, such as a hash of its options file.</summary>
    public string Version { get; init; } = "";

    /// <summary>Differs when a running process must be replaced by a new one.</summary>
    [JsonIgnore]
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new { Command, Environment, WorkingDirectory, Version }, AtomicFile.Json))))[..16];
}
