using Microsoft.Extensions.Options;

namespace HybridMesh.Nudges;

[OptionsValidator]
internal sealed partial class NudgesOptionsValidator : IValidateOptions<NudgesOptions>;
