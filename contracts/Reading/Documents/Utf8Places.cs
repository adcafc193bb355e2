using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Reading.Documents;

/// <summary>Lines and columns of rising offsets in a text of UTF-8.</summary>
internal ref struct Utf8Places(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The place of an offset that is not before the last one asked for.</summary>
    public Place At(int offset)
    {
        for (; _offset < offset && _offset < _utf8.Length; _offset++)
        {
            var current = _utf8[_offset];
            if (current == (byte)'\n')
            {
                _line++;
                _column = 1;
            }
            else if ((current & 0xC0) != 0x80)
            {
                // Only the first byte of a character moves the column.
                _column++;
            }
        }

        return new Place(_line, _column);
    }
}
