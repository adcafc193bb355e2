using HybridMesh.Testing.Time;

namespace HybridMesh.Grpc.Tests.Support;

internal static class Stable
{
    /// <summary>The value, once it is positive and has been the same for many reads.</summary>
    public static async Task<int> ValueAsync(Func<Task<int>> read)
    {
        var (last, same) = (0, 0);
        await Eventually.TrueAsync(async () =>
        {
            var value = await read();
            same = value == last ? same + 1 : 0;
            last = value;
            return last > 0 && same == 20;
        });
        return last;
    }
}
