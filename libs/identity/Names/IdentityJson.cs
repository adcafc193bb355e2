using System.Text.Json.Serialization;

namespace HybridMesh.Identity;

[JsonSerializable(typeof(LabelSet))]
[JsonSerializable(typeof(CredentialFile))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class IdentityJson : JsonSerializerContext;
