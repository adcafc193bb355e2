using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Analysis;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>What comes out of one unit.</summary>
/// <param name="Contributions">Each with a name of its own: two of one name are a fault of the translator, which is not carried on.</param>
/// <param name="Findings">What a person should know.</param>
internal sealed record UnitOutput(ImmutableArray<Contribution> Contributions, ImmutableArray<Finding> Findings)
{
    public static UnitOutput Empty { get; } = new([], []);

    public ImmutableArray<Contribution> Contributions { get; } = WithoutDoubles(Contributions);

    private static ImmutableArray<Contribution> WithoutDoubles(ImmutableArray<Contribution> contributions)
    {
        var names = new HashSet<ResourceName>();
        foreach (var contribution in contributions)
        {
            if (!names.Add(contribution.Name))
            {
                throw new InvalidOperationException($"'{contribution.Name.Name}' came out twice");
            }
        }

        return contributions;
    }
}
