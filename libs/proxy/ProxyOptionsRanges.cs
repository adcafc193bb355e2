using Microsoft.Extensions.Options;

namespace HybridMesh.Proxy;

/// <summary>Checks the ranges of <see cref="ProxyOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ProxyOptionsRanges : IValidateOptions<ProxyOptions>;
