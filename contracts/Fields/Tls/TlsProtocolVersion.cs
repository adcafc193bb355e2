using System.Text.Json.Serialization;

namespace HybridMesh.Contracts.Fields.Tls;

/// <summary>A version of TLS.</summary>
public enum TlsProtocolVersion
{
    /// <summary>The gateway's own default.</summary>
    [JsonStringEnumMemberName("TLS_AUTO")]
    Auto = 0,

    /// <summary>TLS 1.0.</summary>
    [JsonStringEnumMemberName("TLSV1_0")]
    Tls10 = 1,

    /// <summary>TLS 1.1.</summary>
    [JsonStringEnumMemberName("TLSV1_1")]
    Tls11 = 2,

    /// <summary>TLS 1.2.</summary>
    [JsonStringEnumMemberName("TLSV1_2")]
    Tls12 = 3,

    /// <summary>TLS 1.3.</summary>
    [JsonStringEnumMemberName("TLSV1_3")]
    Tls13 = 4,
}
