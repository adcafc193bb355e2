using System.ComponentModel.DataAnnotations;

namespace HybridMesh.Inspection;

/// <summary>Bounds of the client.</summary>
public sealed class InspectionOptions
{
    /// <summary>Where they are in configuration.</summary>
    public const string Section = "Inspection";

    /// <summary>Time for one question, all attempts together. Default 10 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for a question about a draft, which may compile many things. Default 20 s.</summary>
    public TimeSpan DraftTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest answer in bytes, for whoever makes the channels. Default 64 MiB.</summary>
    [Range(1024 * 1024, 1024 * 1024 * 1024)]
    public int MaxAnswerBytes { get; set; } = 64 * 1024 * 1024;
}
