using System.Security.Cryptography;
using ClosetCompanion.Clip.Downloads;

namespace ClosetCompanion.Clip.Tests.Downloads;

public sealed class ContentDigestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    // What git hash-object, sha1sum and sha256sum say of "hello\n".
    [InlineData("\"ce013625030ba8dba906f756967f9e9ca394464a\"")]
    [InlineData("W/\"ce013625030ba8dba906f756967f9e9ca394464a\"")]
    [InlineData("\"f572d396fae9206628714fb2ce00f72e94f2258f\"")]
    [InlineData("\"5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03\"")]
    [InlineData("5891B5B522D5DF086D0FF0B110FBD9D21BB4FC7163AF34D08286A2E846F6BE03")]
    public async Task Knows_a_file_by_the_hashes_that_hubs_tell(string tag)
    {
        await File.WriteAllTextAsync(_folder["file"], "hello\n", Cancellation);
        var digest = ContentDigest.FromTag(tag)!;

        (await digest.MatchesAsync(_folder["file"], Cancellation)).ShouldBeTrue();
        await File.WriteAllTextAsync(_folder["file"], "hullo\n", Cancellation);
        (await digest.MatchesAsync(_folder["file"], Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\"first\"")]
    [InlineData("\"d41d8cd98f00b204e9800998ecf8427e\"")]
    [InlineData("\"d41d8cd98f00b204e9800998ecf8427e-12\"")]
    [InlineData("\"ce013625030ba8dba906f756967f9e9ca394464g\"")]
    public void Takes_no_other_tag_for_a_hash(string? tag) =>
        ContentDigest.FromTag(tag).ShouldBeNull();

    [Fact]
    public async Task Hashes_a_large_file_whole()
    {
        var bytes = new byte[1_000_000];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(_folder["file"], bytes, Cancellation);
        var sha1 = Convert.ToHexStringLower(SHA1.HashData(bytes));

        (await new ContentDigest(sha1).MatchesAsync(_folder["file"], Cancellation)).ShouldBeTrue();
    }
}
