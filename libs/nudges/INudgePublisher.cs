namespace HybridMesh.Nudges;

/// <summary>Sends nudges to every replica, this one included.</summary>
public interface INudgePublisher
{
    /// <summary>
    /// Hands the nudge over and returns at once, whatever the broker does. While the broker is away only the newest few are kept.
    /// </summary>
    void Publish(Nudge nudge);
}
