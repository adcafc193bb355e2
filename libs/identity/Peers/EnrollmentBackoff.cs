namespace HybridMesh.Identity;

/// <summary>Waits between failed attempts: from one second, doubled up to half a minute, each somewhere in its upper half.</summary>
internal sealed class EnrollmentBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Last = TimeSpan.FromSeconds(30);
    private TimeSpan _next = First;

    public TimeSpan Next()
    {
        var wait = _next * (0.5 + (0.5 * Random.Shared.NextDouble()));
        _next = _next * 2 < Last ? _next * 2 : Last;
        return wait;
    }

    public void Reset() => _next = First;
}
