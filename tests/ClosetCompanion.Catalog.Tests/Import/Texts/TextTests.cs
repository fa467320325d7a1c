using ClosetCompanion.Catalog.Import.Texts;

namespace ClosetCompanion.Catalog.Tests.Import.Texts;

public sealed class TextTests
{
    [Theory]
    [InlineData("Men&#39;s H&amp;M", "Men's H&M")]
    [InlineData("<p>Soft&nbsp;tee</p><ul><li>one<li>two</ul>", "Soft tee one two")]
    [InlineData("un<b>belie</b>vable", "unbelievable")]
    [InlineData("size < 40 & more > 2", "size < 40 & more > 2")]
    [InlineData("I <3 tees", "I <3 tees")]
    [InlineData("&lt;p&gt;twice&lt;/p&gt;", "twice")]
    [InlineData("<script>alert('x')</script>shown<style>p{}</style>", "shown")]
    [InlineData("cut off <span class=\"x", "cut off")]
    [InlineData("A<!-- hidden -->B", "AB")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("<Suede> shoes", "<Suede> shoes")]
    [InlineData("a<br/>b", "a b")]
    public void Markup_becomes_what_people_read(string text, string read) =>
        CellText.Clean(text).ShouldBe(read);

    [Theory]
    [InlineData("a\u001b[31mb", "a[31mb")]
    [InlineData("a\u202Egpj.exe", "agpj.exe")]
    [InlineData("a\u200Bb\uFEFFc\u00ADd", "abcd")]
    [InlineData("tab\there\nline", "tab here line")]
    [InlineData("👩‍👩‍👧 می‌خواهم", "👩‍👩‍👧 می‌خواهم")]
    [InlineData("a\u009b31mb", "a31mb")]
    public void What_acts_on_a_screen_is_dropped(string text, string read) =>
        CellText.Words(text).ShouldBe(read);

    [Fact]
    public void Half_a_character_is_dropped() =>
        CellText.Words($"half {(char)0xD83D} alone").ShouldBe("half alone");

    [Fact]
    public void Deep_and_hostile_markup_takes_no_time()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 10_000)) + "x";
        string formatting = string.Concat(
            Enumerable.Range(0, 2_000).Select(n => $"<b class=c{n}><i><p>y")
        );

        CellText.Clean(deep).ShouldBe("x");
        CellText.Clean(formatting).ShouldNotBeNull().ShouldContain("y");
        CellText.Clean(string.Concat(Enumerable.Repeat("<p>z</p>", 100_000))).ShouldNotBeNull();
    }
}
