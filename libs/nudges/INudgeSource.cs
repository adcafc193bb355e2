namespace HybridMesh.Nudges;

/// <summary>Where nudges of every replica, this one included, arrive.</summary>
public interface INudgeSource
{
    /// <summary>Starts to listen; nudges that arrived earlier are not seen. Dispose it to stop.</summary>
    /// <typeparam name="TNudge">The kind of nudge.</typeparam>
    NudgeSubscription<TNudge> Subscribe<TNudge>()
        where TNudge : Nudge;
}
