namespace HybridMesh.Contracts.Shapes;

/// <summary>Alternatives of which exactly one, or at most one, is set.</summary>
internal sealed class OneOfShape
{
    public OneOfShape(RecordShape record, OneOfAttribute rule)
    {
        IsOptional = rule.IsOptional;
        Fields = [.. rule.Properties.Select(name => record.Fields.Single(field => field.PropertyName == name))];
    }

    public IReadOnlyList<FieldShape> Fields { get; }

    public bool IsOptional { get; }
}
