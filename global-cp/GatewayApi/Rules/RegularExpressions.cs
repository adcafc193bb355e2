using System.Text.RegularExpressions;

namespace HybridMesh.GlobalControlPlane.GatewayApi.Rules;

/// <summary>Regular expressions as gateways understand them: without look-around, and of the whole text.</summary>
internal static class RegularExpressions
{
    public static bool IsMatch(string regex, string text) => new Regex($@"\A(?:{regex})\z", RegexOptions.NonBacktracking).IsMatch(text);
}
