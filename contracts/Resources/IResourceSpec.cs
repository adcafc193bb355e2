namespace HybridMesh.Contracts.Resources;

/// <summary>
/// What a user wrote below <c>spec</c>: an immutable record. A null property means "not set here". Property names are the field
/// names in PascalCase; doc comments become the descriptions in OpenAPI and every other surface.
/// </summary>
public interface IResourceSpec;
