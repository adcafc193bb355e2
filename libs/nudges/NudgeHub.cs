using System.Collections.Immutable;

namespace HybridMesh.Nudges;

/// <summary>Hands nudges to the listeners of this process: what arrives from the broker or, where there is none, what is published.</summary>
internal sealed class NudgeHub(TimeProvider time) : INudgePublisher, INudgeSource
{
    private ImmutableHashSet<INudgeListener> _listeners = [];

    public NudgeSubscription<TNudge> Subscribe<TNudge>()
        where TNudge : Nudge
    {
        var subscription = new NudgeSubscription<TNudge>(this, time);
        ImmutableInterlocked.Update(ref _listeners, (all, added) => all.Add(added), (INudgeListener)subscription);
        return subscription;
    }

    public void Remove(INudgeListener listener) =>
        ImmutableInterlocked.Update(ref _listeners, (all, removed) => all.Remove(removed), listener);

    public void Publish(Nudge nudge)
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            listener.Offer(nudge);
        }
    }
}
