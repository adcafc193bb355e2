using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Service accounts by which callers are known.</summary>
internal static partial class AccountRule
{
    public static IEnumerable<Violation> Check(string path, IReadOnlyList<string> accounts) =>
        accounts.Select((account, index) => CheckOne($"{path}[{index}]", account)).OfType<Violation>()
            .Concat(UniqueRule.Check(accounts, account => account, index => $"{path}[{index}]", "the account"));

    public static IEnumerable<Violation> Check(string path, IdentityMatch? match) => match is IdentityMatch.SourceIdentity
        ?
        [
            new Violation(
                path,
                ErrorCatalog.FieldNotSupportedYet,
                "SOURCE_IDENTITY is not supported yet: gateways do not pass on who called first, so the certificate of the caller counts"),
        ]
        : [];

    private static Violation? CheckOne(string path, string account) => Form().IsMatch(account)
        ? null
        : Placeholders.Check(path, account)
            ?? new Violation(
                path,
                ErrorCatalog.InvalidPattern,
                $"'{ScalarNode.Shorten(account)}' is not a service account: namespace/account, namespace/* for all of a namespace, or ./* for all of the gateway's");

    [GeneratedRegex(@"\A(\*/\*|\./\*|[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?/(\*|[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?))\z")]
    private static partial Regex Form();
}
