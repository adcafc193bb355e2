using System.Text;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Resources;
using Xunit;

namespace HybridMesh.Contracts.Tests.Reading;

/// <summary>Bodies of requests whose path already says what they are about.</summary>
public sealed class RequestBodyTests
{
    private static readonly Fqn Retail = Fqn.Parse("organizations/acme/tenants/retail", null);
    private static readonly KindDescriptor Tenant = KindCatalog.FindById("api/Tenant")!;

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"spec\": {}}")]
    [InlineData("apiVersion: tsb.tetrate.io/v2\nkind: Tenant\nmetadata: {name: retail, organization: acme}\n")]
    public void ReadOne_Should_TakeThePathForIdentity_When_TheBodyAgreesOrSaysNothing(string body)
    {
        var result = ResourceReader.ReadOne(Encoding.UTF8.GetBytes(body), Retail, Tenant, ReadOptions.Default);

        Assert.Empty(result.Violations);
        Assert.Equal(Retail, Assert.Single(result.Resources).Fqn);
    }

    [Theory]
    [InlineData("{\"kind\": \"Workspace\"}", "kind")]
    [InlineData("{\"apiVersion\": \"gateway.hybridmesh.io/v2\", \"kind\": \"Tenant\"}", "apiVersion")]
    [InlineData("{\"metadata\": {\"name\": \"other\"}}", "metadata.name")]
    [InlineData("{\"metadata\": {\"organization\": \"other\"}}", "metadata.organization")]
    [InlineData("{\"metadata\": {\"fqn\": \"organizations/acme/tenants/other\"}}", "metadata.fqn")]
    public void ReadOne_Should_Refuse_When_TheBodyContradictsThePath(string body, string path)
    {
        var result = ResourceReader.ReadOne(Encoding.UTF8.GetBytes(body), Retail, Tenant, ReadOptions.Default);

        var violation = Assert.Single(result.Violations);
        Assert.Equal((path, ErrorCatalog.Contradiction), (violation.Path, violation.Code));
    }

    [Fact]
    public void ReadOne_Should_Refuse_When_ThereAreTwoObjects()
    {
        var result = ResourceReader.ReadOne("spec: {}\n---\nspec: {}\n"u8.ToArray(), Retail, Tenant, ReadOptions.Default);

        Assert.Contains(result.Violations, violation => violation.Code == ErrorCatalog.MultipleDocuments);
    }

    [Fact]
    public void ReadOne_Should_GiveTheEtag_When_TheBodyHasOne()
    {
        var result = ResourceReader.ReadOne("metadata: {etag: abc}"u8.ToArray(), Retail, Tenant, ReadOptions.Default);

        Assert.Equal(new Etag("abc"), Assert.Single(result.Inputs).ExpectedEtag);
    }

    [Fact]
    public void ReadNew_Should_TakeTheNameFromTheBody_When_ThePathIsACollection()
    {
        var result = ResourceReader.ReadNew("metadata: {name: retail}"u8.ToArray(), Retail.Parent, Tenant, ReadOptions.Default);

        Assert.Equal(Retail, Assert.Single(result.Resources).Fqn);
    }

    [Fact]
    public void ReadNew_Should_RequireTheName_When_TheBodyHasNone()
    {
        var result = ResourceReader.ReadNew("spec: {}"u8.ToArray(), Retail.Parent, Tenant, ReadOptions.Default);

        var violation = Assert.Single(result.Violations);
        Assert.Equal(("metadata.name", ErrorCatalog.RequiredField), (violation.Path, violation.Code));
    }

    [Fact]
    public void Read_Should_WarnOfUnknownFields_When_TheyAreAllowed()
    {
        var text = "apiVersion: api.tsb.tetrate.io/v2\nkind: Organization\nmetadata: {name: acme}\nspec: {pruned: 1}\n";

        var result = ResourceReader.Read(text, new ReadOptions { AllowUnknownFields = true });

        Assert.Empty(result.Violations);
        Assert.Equal("spec.pruned", Assert.Single(result.Warnings).Path);
    }

    [Fact]
    public void InApplyOrder_Should_PutAncestorsFirst_When_TheFileDoesNot()
    {
        var path = Path.Combine(Cases.CaseFolder.Reading, "accept", "out-of-order");

        var result = ResourceReader.Read(Cases.CaseFolder.ReadInput(path), ReadOptions.Default);

        Assert.Equal(["Organization", "Workspace", "Group"], result.InApplyOrder.Select(input => input.Resource.Kind.Kind));
    }
}
