namespace HybridMesh.Discovery;

/// <summary>Codes of refusals that arise in the delivery itself, as in the table of errors.</summary>
public static class DiscoveryErrorCodes
{
    /// <summary>The resource alone exceeds what one response may hold; it was not sent.</summary>
    public const string ResourceTooLarge = "HM-4901";

    /// <summary>The peer refused a whole response without naming resources.</summary>
    public const string ResponseRefused = "HM-4902";

    /// <summary>The resource's payload is of another type than the response that carried it.</summary>
    public const string WrongPayloadType = "HM-4903";
}
