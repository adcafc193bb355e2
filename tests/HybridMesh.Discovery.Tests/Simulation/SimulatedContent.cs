using Google.Protobuf;

namespace HybridMesh.Discovery.Tests.Simulation;

/// <summary>A resource of the simulation: what it names, whether a peer refuses it, how big it is.</summary>
/// <param name="Generation">Makes contents differ.</param>
/// <param name="Backends">What a route names.</param>
/// <param name="IsBad">The peer refuses it.</param>
/// <param name="Padding">Bytes beyond the rest.</param>
internal sealed record SimulatedContent(int Generation, IReadOnlyList<string> Backends, bool IsBad, int Padding)
{
    public VersionedResource ToResource() =>
        new(ByteString.CopyFromUtf8($"{Generation};{string.Join(',', Backends)};{IsBad};{new string('p', Padding)}"));

    public static SimulatedContent Read(ByteString payload)
    {
        var parts = payload.ToStringUtf8().Split(';');
        return new SimulatedContent(
            int.Parse(parts[0]), parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries), bool.Parse(parts[2]), parts[3].Length);
    }
}
