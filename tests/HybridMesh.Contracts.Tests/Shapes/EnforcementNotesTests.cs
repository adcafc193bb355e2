using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Shapes;
using HybridMesh.Contracts.Tests.Cases;
using Xunit;

namespace HybridMesh.Contracts.Tests.Shapes;

public sealed class EnforcementNotesTests
{
    [Fact]
    public void Of_Should_NameWhatIsSetAndNotEnforced_When_PoliciesAreGiven()
    {
        var path = Path.Combine(CaseFolder.Kinds, "Gateways", "IngressGateways", "valid", "routes");
        var spec = ResourceReader.Read(CaseFolder.ReadInput(path), ReadOptions.Default).Resources[0].Spec;

        var notes = EnforcementNotes.Of(spec);

        Assert.Equal(["spec.http[0].routing.corsPolicy", "spec.http[0].routing.rules[4].disableExternalAuthorization"], notes.Select(note => note.Path));
    }
}
