using HybridMesh.Store.Revisions;
using HybridMesh.Store.Tests.Support;
using Npgsql;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Revisions;

public sealed class ChainTests : StoreTest
{
    private const string AsSuperuser = "SET session_replication_role = replica;"; // triggers sleep, as they would for an intruder

    [Fact]
    public async Task Verify_Should_FindTheChainIntact_When_NobodyTouchedIt()
    {
        var head = await HistoryAsync();

        Assert.Equal(new ChainVerification.Intact(head), await Store.Log.VerifyAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(2, "UPDATE revisions SET author = 'mallory' WHERE revision = 2")]
    [InlineData(2, "UPDATE revisions SET message = 'nothing' WHERE revision = 2")]
    [InlineData(2, "UPDATE revisions SET created_at = created_at - interval '1 hour' WHERE revision = 2")]
    [InlineData(1, "UPDATE changes SET document = '{\"n\":7}' WHERE revision = 1 AND fqn = 'o/a'")]
    [InlineData(1, "UPDATE changes SET is_protected = true WHERE revision = 1 AND fqn = 'o/a'")]
    [InlineData(1, "DELETE FROM changes WHERE revision = 1 AND fqn = 'o/b'")]
    [InlineData(3, "UPDATE changes SET action = 2, document = '{}' WHERE revision = 3")]
    [InlineData(2, "DELETE FROM changes WHERE revision = 2; DELETE FROM revisions WHERE revision = 2")]
    [InlineData(1, "UPDATE revisions SET hash = sha256('x') WHERE revision = 0")]
    [InlineData(3, "UPDATE head SET revision = 2")]
    [InlineData(2, "UPDATE resources SET document = '{\"n\":7}' WHERE fqn = 'o/a'")]
    [InlineData(2, "DELETE FROM resources WHERE fqn = 'o/a'")]
    [InlineData(1, "INSERT INTO resources SELECT 'o/x', NULL, kind, 'x', document, false, gen_random_uuid(), etag, 1, created_at, updated_at FROM resources LIMIT 1")]
    public async Task Verify_Should_NameTheRevision_When_SomethingWasAltered(long revision, string tampering)
    {
        await HistoryAsync();
        await Store.Database.ExecuteAsync(AsSuperuser + tampering);

        var broken = Assert.IsType<ChainVerification.Broken>(await Store.Log.VerifyAsync(CancellationToken.None));

        Assert.Equal(revision, broken.Revision);
    }

    [Theory]
    [InlineData("UPDATE revisions SET author = 'mallory'")]
    [InlineData("DELETE FROM revisions")]
    [InlineData("UPDATE changes SET document = '{}'")]
    [InlineData("TRUNCATE changes")]
    public async Task Log_Should_RefuseStatements_When_TheyAlterIt(string statement)
    {
        await HistoryAsync();

        var error = await Assert.ThrowsAsync<PostgresException>(() => Store.Database.ExecuteAsync(statement));

        Assert.EndsWith("is append-only", error.MessageText, StringComparison.Ordinal);
    }

    private async Task<Cursor> HistoryAsync()
    {
        await CommittedAsync(Put("o/a", """{"n":1.50}"""), Put("o/b"));
        await CommittedAsync(Put("o/a", """{"n":2,"text":"\u00e9\n"}"""));
        return (await CommittedAsync(Delete("o/b"))).Cursor;
    }
}
