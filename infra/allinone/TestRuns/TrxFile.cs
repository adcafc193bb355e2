using System.Xml.Linq;

namespace HybridMesh.AllInOne.TestRuns;

/// <summary>Reads the results of one test project as <c>dotnet test</c> writes them (schema TeamTest/2010).</summary>
internal static class TrxFile
{
    private static readonly XNamespace Schema = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static IReadOnlyList<TestResult> Read(string path) =>
        [.. XDocument.Load(path).Descendants(Schema + "UnitTestResult").Select(Read)];

    private static TestResult Read(XElement result)
    {
        var name = result.Attribute("testName")!.Value;
        var error = result.Element(Schema + "Output")?.Element(Schema + "ErrorInfo");
        var said = string.Join('\n', ((string?[])[error?.Element(Schema + "Message")?.Value, error?.Element(Schema + "StackTrace")?.Value]).OfType<string>());
        return result.Attribute("outcome")!.Value switch
        {
            "Passed" => new TestResult(name, TestOutcome.Passed, null),
            "NotExecuted" => new TestResult(name, TestOutcome.Skipped, said),
            var other => new TestResult(name, TestOutcome.Failed, said.Length > 0 ? said : $"outcome {other}"),
        };
    }
}
