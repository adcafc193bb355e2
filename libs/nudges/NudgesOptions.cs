using Microsoft.Extensions.Options;

namespace HybridMesh.Nudges;

/// <summary>How nudges travel.</summary>
public sealed class NudgesOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Nudges";

    /// <summary>The broker; without a host nudges stay inside this process.</summary>
    [ValidateObjectMembers]
    public RabbitMqOptions RabbitMq { get; set; } = new();
}
