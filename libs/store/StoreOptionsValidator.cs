using Microsoft.Extensions.Options;

namespace HybridMesh.Store;

[OptionsValidator]
internal sealed partial class StoreOptionsValidator : IValidateOptions<StoreOptions>;
