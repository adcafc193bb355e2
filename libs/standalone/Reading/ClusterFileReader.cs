using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HybridMesh.Standalone;

/// <summary>Reads a cluster file: one YAML document, strictly. An unknown field is refused, and every violation is reported.</summary>
public static class ClusterFileReader
{
    /// <summary>Longest accepted file, in characters.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="folder">What a relative <c>addressFile</c> is relative to: the folder of the file.</param>
    public static ClusterFileResult Read(string text, string folder)
    {
        if (text.Length > MaxLength)
        {
            return Invalid("", $"the file has {text.Length} characters, at most {MaxLength} are read", Mark.Empty);
        }

        try
        {
            if (YamlShape.Problem(text) is { } problem)
            {
                return Invalid("", problem.Message, problem.At);
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var violations = new ViolationList();
            var file = ClusterFileMapping.ToClusterFile(new YamlField("", stream.Documents[0].RootNode, violations), folder);
            return violations.IsEmpty ? new ClusterFileResult.Valid(file) : new ClusterFileResult.Invalid(violations.Ordered());
        }
        catch (YamlException e)
        {
            return Invalid("", e.Message, e.Start);
        }
    }

    private static ClusterFileResult.Invalid Invalid(string path, string message, Mark at)
    {
        var violations = new ViolationList();
        violations.Add(path, message, at);
        return new ClusterFileResult.Invalid(violations.Ordered());
    }
}
