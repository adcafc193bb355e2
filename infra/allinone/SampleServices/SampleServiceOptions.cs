using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HybridMesh.AllInOne.SampleServices;

internal sealed class SampleServiceOptions
{
    public const string Section = "SampleService";

    /// <summary>Name of the service. Required.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The cluster it says it runs in. Required.</summary>
    [Required]
    public string Cluster { get; set; } = "";
}

[OptionsValidator]
internal sealed partial class SampleServiceOptionsValidator : IValidateOptions<SampleServiceOptions>;
