using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>Collects the parts of a value, each with its length or size, so that no two different values write the same bytes.</summary>
internal sealed class FingerprintWriter
{
    private const int Absent = -1;
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public void Add(string? text)
    {
        if (text is null)
        {
            Add((long)Absent);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Add((long)length);
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    public void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), number);
        _bytes.Advance(sizeof(long));
    }

    public void Add(bool flag) => Add(flag ? 1L : 0L);

    public void Add(IReadOnlyCollection<string> texts)
    {
        Add((long)texts.Count);
        foreach (var text in texts)
        {
            Add(text);
        }
    }

    public Fingerprint ToFingerprint()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.WrittenSpan, hash);
        var halves = MemoryMarshal.Cast<byte, ulong>(hash);
        return new Fingerprint(halves[0], halves[1]);
    }
}
