using System.Globalization;
using FsCheck;

namespace HybridMesh.Contracts.Tests.Properties;

/// <summary>How properties are checked: the same cases at every run, or others with <c>PROPERTY_SEED=n</c> when looking for more.</summary>
internal static class Runs
{
    public static Config Of(int tests)
    {
        var seed = Environment.GetEnvironmentVariable("PROPERTY_SEED");
        return Config.QuickThrowOnFailure
            .WithMaxTest(tests)
            .WithReplay(seed is null ? 20261121 : ulong.Parse(seed, CultureInfo.InvariantCulture), 42195);
    }
}
