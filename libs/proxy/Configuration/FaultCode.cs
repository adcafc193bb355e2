namespace HybridMesh.Proxy.Configuration;

/// <summary>Codes of refusals, of the product's one table of errors.</summary>
public static class FaultCode
{
    /// <summary>The gateway's options do not map the declared port.</summary>
    public const string PortNotMapped = "HM-4004";

    /// <summary>The port is taken or may not be bound.</summary>
    public const string PortUnavailable = "HM-4011";

    /// <summary>This gateway cannot use a value.</summary>
    public const string Invalid = "HM-4006";
}
