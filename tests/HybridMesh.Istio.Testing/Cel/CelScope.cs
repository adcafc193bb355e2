namespace HybridMesh.Istio.Testing.Cel;

/// <summary>The names that an expression sees: <c>self</c>, and the variables of the macros around it.</summary>
internal sealed record CelScope(string Name, object? Value, CelScope? Outer = null)
{
    public object? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == name)
            {
                return scope.Value;
            }
        }

        throw new NotSupportedException($"CEL name {name}");
    }

    public CelScope With(string name, object? value) => new(name, value, this);
}
