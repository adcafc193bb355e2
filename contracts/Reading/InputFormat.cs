namespace HybridMesh.Contracts.Reading;

/// <summary>How a text is written.</summary>
public enum InputFormat
{
    /// <summary>JSON when it begins with a brace and is JSON, else YAML.</summary>
    Auto,

    /// <summary>YAML; JSON is nearly all of it valid YAML too.</summary>
    Yaml,

    /// <summary>JSON: one object.</summary>
    Json,
}
