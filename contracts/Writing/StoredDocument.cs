using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading.Binding;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Writing;

/// <summary>Reads what some release, perhaps a newer one, stored.</summary>
internal static class StoredDocument
{
    public static Resource Read(Fqn fqn, KindDescriptor kind, MappingNode root, ServerFields? server)
    {
        var context = new BindContext(new DocumentLog(document: 0), prefix: "") { IsTolerant = true };
        var metadata = BindPart(root, "metadata", RecordShape.For(typeof(ResourceMetadata)), context);
        var spec = BindPart(root, "spec", RecordShape.For(kind.SpecType), context);
        foreach (var entry in root.Entries.Where(entry => entry.Name is not ("metadata" or "spec")))
        {
            context.Keep(entry.Name, entry.Value);
        }

        return new Resource
        {
            Fqn = fqn,
            Kind = kind,
            Metadata = (ResourceMetadata)metadata,
            Spec = (IResourceSpec)spec,
            UnknownFields = context.UnknownFields,
            Server = server,
        };
    }

    private static object BindPart(MappingNode root, string name, RecordShape shape, BindContext context)
    {
        if (root.Find(name) is not { } node)
        {
            return shape.Create();
        }

        context.Path.Push(name);
        var record = RecordBinder.Bind(node, shape, context);
        context.Path.Pop();
        if (record is null)
        {
            context.Keep(name, node);
        }

        return record ?? shape.Create();
    }
}
