using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>
/// The smallest thing that is compiled alone, such as one gateway object on one gateway. Equal and ordered by owner, sort and name.
/// </summary>
/// <param name="owner">The resource that it is compiled for.</param>
/// <param name="target">Name of the target that is sent what comes out of it.</param>
/// <param name="name">Tells it from the other units of its sort and owner.</param>
internal abstract class UnitKey(Fqn owner, string target, string name) : IComparable<UnitKey>, IEquatable<UnitKey>
{
    // Asked for many times: units are keys of most maps.
    private readonly int _hash = HashCode.Combine(owner, name);

    public Fqn Owner { get; } = owner;

    public string Target { get; } = target;

    public string Name { get; } = name;

    /// <summary>Pure: what it depends on it reads from the view, and it gives the same bytes in the same order every time.</summary>
    public abstract UnitOutput Compile(MeshView mesh);

    public int CompareTo(UnitKey? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byOwner = Owner.CompareTo(other.Owner);
        var bySort = byOwner != 0 ? byOwner : string.CompareOrdinal(GetType().Name, other.GetType().Name);
        return bySort != 0 ? bySort : string.CompareOrdinal(Name, other.Name);
    }

    public bool Equals(UnitKey? other) => other is not null && _hash == other._hash && Name == other.Name && Owner == other.Owner && GetType() == other.GetType();

    public override bool Equals(object? obj) => Equals(obj as UnitKey);

    public override int GetHashCode() => _hash;

    public override string ToString() => $"{Owner} {Name}";
}
