using System.Text;
using CsCheck;

namespace ClosetCompanion.Files.Tests;

public sealed class Sha256DigestTests
{
    /// <summary>The examples of FIPS 180-4, and the empty message.</summary>
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    )]
    public async Task Agrees_with_the_examples_of_the_standard(string text, string digest)
    {
        var token = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var bytes = Encoding.ASCII.GetBytes(text);
        await File.WriteAllBytesAsync(folder["file"], bytes, token);

        Sha256Digest.Of(bytes).ShouldBe(digest);
        Sha256Digest.Of(text).ShouldBe(digest);
        Sha256Digest.Of(new MemoryStream(bytes)).ShouldBe(digest);
        (await Sha256Digest.OfAsync(new MemoryStream(bytes), token)).ShouldBe(digest);
        Sha256Digest.OfFile(folder["file"]).ShouldBe(digest);
        (await Sha256Digest.OfFileAsync(folder["file"], token)).ShouldBe(digest);
    }

    [Fact]
    public void Every_digest_has_the_form_of_one() =>
        Gen.Byte.Array.Sample(bytes => Sha256Digest.IsDigest(Sha256Digest.Of(bytes)));

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void Another_text_has_not(string text) => Sha256Digest.IsDigest(text).ShouldBeFalse();
}
