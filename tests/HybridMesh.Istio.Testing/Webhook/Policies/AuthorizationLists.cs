using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.Policies;

/// <summary>Lists of an AuthorizationPolicy: an empty one would match everything or be refused, where "nothing" was meant.</summary>
internal static class AuthorizationLists
{
    public static void Check(LocatedNode holder, Violations found)
    {
        foreach (var (name, list) in holder.Entries.Where(entry => entry.Key != "key"))
        {
            found.Require(!list.IsEmpty, list, "ap-list", "must not be empty");
            foreach (var item in list.Items)
            {
                found.Require(!item.IsEmpty, item, "ap-list", "must not be an empty text");
                var isBlock = name.EndsWith("pBlocks", StringComparison.Ordinal);
                found.Require(!isBlock || HostNames.IsAddressOrBlock(item.Text), item, "ap-block", "must be an address or a block");
            }
        }
    }
}
