using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Structure;

/// <summary>The formats in use. One that is not known fails: a check must not vanish with an upgrade of the files.</summary>
internal static partial class Formats
{
    public static bool AcceptNumber(string format, decimal number) => format switch
    {
        "int32" => number is >= int.MinValue and <= int.MaxValue,
        "uint32" => number is >= uint.MinValue and <= uint.MaxValue,
        "int64" => number is >= long.MinValue and <= long.MaxValue,
        "double" => true,
        _ => throw new NotSupportedException($"number format {format}"),
    };

    public static bool AcceptText(string format, string text) => format switch
    {
        "byte" => Base64.IsValid(text),
        "date-time" => DateTimeShape().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "ipv4" => IsAddress(text, AddressFamily.InterNetwork),
        "ipv6" => IsAddress(text, AddressFamily.InterNetworkV6),
        "double" or "int32" or "int64" => false,
        _ => throw new NotSupportedException($"text format {format}"),
    };

    private static bool IsAddress(string text, AddressFamily family) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == family
        && (family == AddressFamily.InterNetworkV6 || text.Count(character => character == '.') == 3);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[-+]\d{2}:\d{2})$")]
    private static partial Regex DateTimeShape();
}
