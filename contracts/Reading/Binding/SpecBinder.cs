using System.Diagnostics;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Binding;

/// <summary>
/// Makes a value of a node, led by the type of the property it is for. Answers null when the value was refused (or, in a stored
/// document, cannot be understood).
/// </summary>
internal static class SpecBinder
{
    public static object? Bind(Node node, ValueShape shape, FieldShape? field, BindContext context) =>
        shape.Form switch
        {
            ValueForm.Record => RecordBinder.Bind(node, shape.Record, context),
            ValueForm.List => BindList(node, shape, context),
            ValueForm.Map => BindMap(node, shape, context),
            _ => ScalarBinder.Bind(node, shape, field, context),
        };

    private static object? BindList(Node node, ValueShape shape, BindContext context)
    {
        if (node is not SequenceNode sequence)
        {
            context.Refuse(ErrorCatalog.WrongType, $"must be a list, was {node.Description}: write one '- ' per item", node);
            return null;
        }

        var list = shape.NewList();
        for (var index = 0; index < sequence.Items.Count; index++)
        {
            context.Path.Push(index);
            if (BindItem(sequence.Items[index], shape.Item!, context) is { } item)
            {
                list.Add(item);
            }
            else if (context.IsTolerant)
            {
                // A list with a hole would shift what is kept; the whole list is kept instead.
                context.Path.Pop();
                return null;
            }

            context.Path.Pop();
        }

        return list;
    }

    private static object? BindMap(Node node, ValueShape shape, BindContext context)
    {
        if (node is not MappingNode mapping)
        {
            context.Refuse(ErrorCatalog.WrongType, $"must be a map, was {node.Description}: write one 'key: value' per entry", node);
            return null;
        }

        var map = shape.NewMap();
        foreach (var entry in mapping.Entries)
        {
            context.Path.Push(entry.Name);
            if (entry.Name.Length == 0)
            {
                context.Refuse(ErrorCatalog.RequiredField, "the key must not be empty", entry.Key);
            }
            else if (BindItem(entry.Value, shape.Item!, context) is { } value)
            {
                map[entry.Name] = value;
            }
            else if (context.IsTolerant)
            {
                context.Path.Pop();
                return null;
            }

            context.Path.Pop();
        }

        return map;
    }

    private static object? BindItem(Node node, ValueShape shape, BindContext context)
    {
        if (node is ScalarNode { IsNull: true })
        {
            var advice = shape.Form == ValueForm.Text ? "write \"\" for an empty text" : "remove it or write its value";
            context.Refuse(ErrorCatalog.WrongType, $"there is nothing here: {advice}", node);
            return null;
        }

        Debug.Assert(shape.Form is not (ValueForm.List or ValueForm.Map), "no kind has lists of lists");
        return Bind(node, shape, field: null, context);
    }
}
