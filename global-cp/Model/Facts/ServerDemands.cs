namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What a server asks of its gateway beyond forwarding. It is exposed only where all of it is done.</summary>
[Flags]
internal enum ServerDemands
{
    None = 0,

    /// <summary>A policy that this release cannot read: nobody does it.</summary>
    Unreadable = 1 << 0,

    /// <summary>TLS at a tier-1 gateway.</summary>
    EdgeTls = 1 << 1,

    /// <summary>Tokens are checked.</summary>
    Tokens = 1 << 2,

    /// <summary>Browsers log in at the gateway.</summary>
    BrowserLogin = 1 << 3,

    /// <summary>Rules on claims, paths and methods.</summary>
    Rules = 1 << 4,

    /// <summary>A service is asked whether a request may pass.</summary>
    Authorizer = 1 << 5,

    /// <summary>Limits that each gateway process counts for itself.</summary>
    OwnLimits = 1 << 6,

    /// <summary>Limits that a server of the user counts.</summary>
    LimitServer = 1 << 7,

    /// <summary>Limits that the platform counts.</summary>
    PlatformLimits = 1 << 8,

    /// <summary>Traffic out of the mesh, or through it.</summary>
    OtherDirection = 1 << 9,

    /// <summary>Rules on requests that are too many to be said as denials.</summary>
    TooManyRules = 1 << 10,

    /// <summary>An authentication, authorization or limit that asks for nothing.</summary>
    Nothing = 1 << 11,

    /// <summary>Own limits that count each address, or each value of a header, by itself.</summary>
    LimitsOfEachValue = 1 << 12,

    /// <summary>Connections are forwarded, not requests.</summary>
    Streams = 1 << 13,

    /// <summary>Requests go out of the mesh, for those who may.</summary>
    Egress = 1 << 14,

    /// <summary>Workloads of the mesh come over the mesh port, to go on to other clusters.</summary>
    Transit = 1 << 15,
}
