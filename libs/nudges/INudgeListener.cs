namespace HybridMesh.Nudges;

internal interface INudgeListener
{
    /// <summary>Takes the nudge if it is of the wanted kind; never blocks.</summary>
    void Offer(Nudge nudge);
}
