using System.Globalization;

namespace HybridMesh.Store.Commits;

/// <summary>One text for all ways to write the same decimal number: <c>1.50</c>, <c>15e-1</c> and <c>+1.5</c> are <c>1.5</c>.</summary>
internal static class CanonicalNumber
{
    private const int MaxDigits = 1000;

    /// <param name="text">A JSON number.</param>
    /// <exception cref="FormatException">It has too many digits.</exception>
    public static string Of(string text)
    {
        var sign = text[0] == '-' ? "-" : "";
        var (mantissa, exponent) = SplitExponent(text[sign.Length..]);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var scale = exponent - fraction; // the value is digits * 10^scale
        var significant = digits.TrimEnd('0');
        scale += digits.Length - significant.Length;
        if (significant.Length == 0)
        {
            return "0";
        }

        if (significant.Length + Math.Abs(scale) > MaxDigits)
        {
            throw new FormatException($"a number has more than {MaxDigits} digits");
        }

        return sign + Place(significant, (int)scale);
    }

    private static (string Mantissa, long Exponent) SplitExponent(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        if (mark < 0)
        {
            return (text, 0);
        }

        return long.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            && Math.Abs(exponent) < int.MaxValue
                ? (text[..mark], exponent)
                : throw new FormatException("a number's exponent is too large");
    }

    private static string Place(string digits, int scale)
    {
        if (scale >= 0)
        {
            return digits + new string('0', scale);
        }

        var whole = digits.Length + scale;
        return whole > 0 ? $"{digits[..whole]}.{digits[whole..]}" : $"0.{new string('0', -whole)}{digits}";
    }
}
