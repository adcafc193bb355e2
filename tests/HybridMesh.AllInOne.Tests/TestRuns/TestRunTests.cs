using HybridMesh.AllInOne.TestRuns;
using Xunit;

namespace HybridMesh.AllInOne.Tests.TestRuns;

public sealed class TestRunTests
{
    [Fact]
    public void Read_Should_TellEveryOutcome_When_TheFileHasAllKinds()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(
            path,
            """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
              <UnitTestResult testName="A.Good" outcome="Passed" />
              <UnitTestResult testName="A.Bad(n: 1)" outcome="Failed"><Output><ErrorInfo><Message>no</Message><StackTrace>at X</StackTrace></ErrorInfo></Output></UnitTestResult>
              <UnitTestResult testName="A.Lazy" outcome="NotExecuted"><Output><ErrorInfo><Message>later</Message></ErrorInfo></Output></UnitTestResult>
            </Results></TestRun>
            """);

        var results = TrxFile.Read(path);
        File.Delete(path);

        Assert.Equal(
            [
                new TestResult("A.Good", TestOutcome.Passed, null),
                new TestResult("A.Bad(n: 1)", TestOutcome.Failed, "no\nat X"),
                new TestResult("A.Lazy", TestOutcome.Skipped, "later"),
            ],
            results);
    }

    [Fact]
    public void Judge_Should_FailASkippedTest_When_ItIsNotListed()
    {
        var allowed = AllowedSkips.Parse(["# comment", "", "A.Known: needs a moon"]);
        TestResult[] skipped = [new("A.Known(n: 1)", TestOutcome.Skipped, ""), new("A.Other", TestOutcome.Skipped, "")];

        var outcomes = skipped.Select(result => allowed.Judge(result).Outcome);

        Assert.Equal([TestOutcome.Skipped, TestOutcome.Failed], outcomes);
    }

    [Fact]
    public void Parse_Should_Refuse_When_ASkipHasNoReason()
    {
        Assert.Throws<CommandException>(() => AllowedSkips.Parse(["A.Known"]));
    }

    [Fact]
    public void Of_Should_CountEachOutcome_When_ResultsAreMixed()
    {
        TestResult[] results =
        [
            new("a", TestOutcome.Passed, null), new("b", TestOutcome.Passed, null), new("c", TestOutcome.Failed, ""), new("d", TestOutcome.Skipped, ""),
        ];

        Assert.Equal("2 passed, 1 failed, 1 skipped", TestSummary.Of(results));
    }
}
