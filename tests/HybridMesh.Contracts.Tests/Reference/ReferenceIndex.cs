using System.Text;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Tests.Reference;

/// <summary>The first page of the reference: all kinds in their hierarchy, and what holds for each of them.</summary>
internal static class ReferenceIndex
{
    private const string Introduction = """
        # Reference

        Every kind that this release takes, each with its fields and an example; and [every code](errors.md) that the system answers with.

        These pages are made from `contracts` by its tests, and the tests fail when they are not what the code says. Do not edit them: change
        the doc comment, the attribute, the descriptor or `tests/kinds/<Area>/<Kinds>/example.yaml`, then run

            UPDATE_GOLDEN=1 ./hybridmesh test --project Contracts

        ## Kinds


        """;

    private const string Envelope = """

        ## What all kinds have in common

        An object is `apiVersion`, `kind`, `metadata` and `spec`. `metadata` names the object and its ancestors, and may hold

        | field | type | meaning |
        |---|---|---|
        | `displayName` | text, at most 256 characters | Name for people. |
        | `description` | text, at most 4096 characters | Free text. |
        | `labels`, `annotations` | map to text | Labels of clusters are what `labels` of a cluster destination select by. |
        | `etag` | text | The version that the object is expected to have: if it has another, nothing is written. |

        `fqn`, `uid`, `revision`, `createdAt`, `updatedAt` and the whole of `status` come from the server and are ignored in input, so
        an object that was read can be changed and written again.

        | request | does |
        |---|---|
        | `GET` of a collection | lists, `?pageSize=` and `?pageToken=` |
        | `POST` to a collection | creates |
        | `GET`, `PUT`, `DELETE` of an object | reads, replaces, deletes (`?cascade=true`: with all below it) |
        | `GET` of an object + `/status` | how far it has come, and what is wrong with it |
        | `GET` of an object + `/config` | exactly what gateways and agents are sent because of it |
        | `POST /v2/apply` | writes any number of objects at once, all or none; `?dryRun=true` only says what would happen |

        All requests are in `/openapi/v2.json` of a running system.

        A **duration** is a number with a unit, such as `30s`, `1.5s`, `500ms` or `8760h`. A field that is **absent** says nothing: what holds then
        is in its description. An empty text, list or map is the same as an absent one, except where the description says otherwise.

        """;

    public static string Page()
    {
        var page = new StringBuilder(Introduction);
        page.Append(Markdown.Head("kind", "apiVersion", "full name (FQN)", "what it is for"));
        foreach (var kind in KindCatalog.All)
        {
            var purpose = Markdown.Prose(DocComments.Of(kind.SpecType)!) + (kind.Successor is { } successor ? $" **Deprecated**: prefer {successor}." : "");
            page.Append(Markdown.Row(
                $"[{kind.Kind}]({KindPage.PathOf(kind)})", Markdown.Code(kind.ApiVersion), Markdown.Code(KindFacts.NamePattern(kind)), purpose));
        }

        page.Append(Envelope);
        return page.ToString();
    }
}
