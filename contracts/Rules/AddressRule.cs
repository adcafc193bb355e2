using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Absolute addresses of other services.</summary>
internal static class AddressRule
{
    public static Violation? Check(string path, string? address, params string[] schemes)
    {
        if (string.IsNullOrEmpty(address) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme)))
        {
            return null;
        }

        var forms = Listing.Of(schemes.Select(scheme => $"{scheme}://host"));
        return Placeholders.Check(path, address)
            ?? new Violation(path, ErrorCatalog.InvalidAddress, $"'{ScalarNode.Shorten(address)}' is not an address of the form {forms}");
    }
}
