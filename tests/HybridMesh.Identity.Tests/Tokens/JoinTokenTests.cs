using FsCheck;
using FsCheck.Fluent;

namespace HybridMesh.Identity.Tests.Tokens;

public sealed class JoinTokenTests
{
    private static readonly byte[] Fingerprint = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void TryParse_Should_GiveTheSameToken_When_TextIsItsOwn()
    {
        var token = JoinToken.Create(Fingerprint);

        var isToken = JoinToken.TryParse(token.Reveal(), out var read);

        Assert.True(isToken);
        Assert.Equal(token.Id, read!.Id);
        Assert.Equal(token.SecretHash(), read.SecretHash());
        Assert.Equal(Fingerprint, read.AuthorityFingerprint.ToArray());
    }

    [Fact]
    public void ToString_Should_HideTheSecret_When_TokenIsPrinted()
    {
        var token = JoinToken.Create(Fingerprint);

        Assert.Equal($"join token {token.Id}", $"{token}");
    }

    [Fact]
    public void TryParse_Should_NotThrow_When_TextIsArbitrary()
    {
        Prop.ForAll<string>(text => !JoinToken.TryParse(text, out _) && !JoinToken.TryParse("hmj1." + text, out _))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TryParse_Should_NeverGiveTheSameToken_When_OneCharacterIsAnother()
    {
        var token = JoinToken.Create(Fingerprint);
        var text = token.Reveal();
        var changes = from at in Gen.Choose(0, text.Length - 1) from c in Gen.Elements("abcXYZ019-_.=+/ ".ToCharArray()) select (at, c);

        Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var changed = text[..change.at] + change.c + text[(change.at + 1)..];
            return changed == text || !JoinToken.TryParse(changed, out var other) || other.Reveal() != text;
        }).QuickCheckThrowOnFailure();
    }
}
