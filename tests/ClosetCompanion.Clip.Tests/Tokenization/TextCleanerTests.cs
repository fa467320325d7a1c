using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Tests.Tokenization;

public sealed class TextCleanerTests
{
    // Expected values: what Python's html.unescape (twice), strip, the fold of white space and lower give.
    [Theory]
    [InlineData("  Red \t\r\n Polo ", "red polo")]
    [InlineData("\u001F Red\u001FPolo \u001C", "red\u001Fpolo")]
    [InlineData("Red\u00A0\u3000Polo\u0085", "red polo")]
    [InlineData("&lt;B&gt; &amp;amp; &amp;lt;", "<b> & <")]
    [InlineData("caf&eacute; caf&eacutes &notit; &copy2", "café cafés ¬it; ©2")]
    [InlineData(
        "&#65;&#x42;&#x43 &#128; &#0; &#xD800; &#x110000; &#99999999999;",
        "abc € \uFFFD \uFFFD \uFFFD \uFFFD"
    )]
    [InlineData("&#1;&#xFFFE;x", "x")]
    [InlineData("& &; &# &#; &#x; &bogus; &apos &apos;", "& &; &# &#; &#x; &bogus; &apos '")]
    [InlineData("&#38;amp;amp;", "&amp;")]
    [InlineData("İSTANBUL", "i\u0307stanbul")]
    [InlineData("ΟΔΥΣΣΕΥΣ ΣΑΣ Σ Σ. ΑΣ' ΑΣ.Β", "οδυσσευς σας σ σ. ας' ασ.β")]
    [InlineData("\u212Aelvin \U00010400", "kelvin \U00010428")]
    public void Cleans_as_the_reference_does(string text, string clean) =>
        TextCleaner.Clean(text).ShouldBe(clean);
}
