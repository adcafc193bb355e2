using System.Security.Cryptography;

namespace HybridMesh.Identity;

/// <summary>A name for an instance that was given none.</summary>
internal static class InstanceName
{
    private const int MaxMachineLength = 48;

    public static string Invent()
    {
        var machine = new string([.. Environment.MachineName.ToLowerInvariant()
            .Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-').Take(MaxMachineLength)]);
        return $"{(machine.Length > 0 ? machine : "peer")}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}";
    }
}
